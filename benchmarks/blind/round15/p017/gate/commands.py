from __future__ import annotations

from typing import Callable

from .bus import Sink

Command = Callable[[Sink, str, list[str]], str]
TABLE: dict[str, Command] = {}


def command(name: str, arity: int):
    def deco(func: Command) -> Command:
        def checked(sink: Sink, player: str, args: list[str]) -> str:
            if len(args) != arity:
                return f"usage: {name} takes {arity}"
            return func(sink, player, args)

        TABLE[name] = checked
        return func

    return deco


@command("move", 2)
def move(sink: Sink, player: str, args: list[str]) -> str:
    x, y = map(int, args)
    sink.publish("move", player=player, x=x, y=y)
    return f"at {x},{y}"


@command("help", 0)
def help_(sink: Sink, player: str, args: list[str]) -> str:
    return " ".join(sorted(TABLE))


@command("say", 1)
def say(sink: Sink, player: str, args: list[str]) -> str:
    sink.publish("say", player=player, text=args[0])
    return "said"
