"""One trading session."""
from __future__ import annotations

import random

import zmq

from .agents import population
from .channels import BOARD, Topic


def join(label: str) -> None:
    """Worker start-up: listen to what the experimenter says to this batch."""
    BOARD[Topic.CONTROL].subscribe(label)


def trade(seed: int, rounds: int = 40) -> tuple[int, float]:
    rng = random.Random(seed)
    buyers, sellers = population(rng, 5)
    volume, turnover = 0, 0.0
    for tick in range(rounds):
        bid, ask = (rng.choice(side).quote(rng) for side in (buyers, sellers))
        if bid < ask:
            continue
        price = (bid + ask) / 2
        volume += 1
        turnover += price
        BOARD[Topic.TRADES].send_string(f"{seed} {tick} {price:.2f}", zmq.NOBLOCK)
    return volume, turnover
