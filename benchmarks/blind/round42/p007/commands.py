from __future__ import annotations

import random
import re

from bot import Bot, Message


def install(bot: Bot) -> None:
    @bot.command("ping")
    def ping(message: Message, *rest: str) -> None:
        message.reply("pong " + " ".join(rest))

    @bot.command("roll")
    def roll(message: Message, dice: str = "1d6") -> None:
        match = re.fullmatch(r"(\d+)d(\d+)", dice)
        if match is None:
            message.reply(f"what is {dice}?")
            return
        count, sides = map(int, match.groups())
        message.reply(f"{dice}: {sum(random.randint(1, sides) for _ in range(count))}")

    @bot.command("primes", heavy=True)
    def primes(message: Message, limit: str = "100") -> None:
        top = int(limit)
        sieve = bytearray([1]) * (top + 1)
        for n in range(2, int(top**0.5) + 1):
            if sieve[n]:
                sieve[n * n :: n] = bytes(len(sieve[n * n :: n]))
        message.reply(f"{sum(sieve[2:])} primes up to {top}")
