"""Body of one member process."""
from __future__ import annotations

import random
import time
from dataclasses import dataclass
from typing import Dict

import zmq

from . import bus
from .view import View


@dataclass(frozen=True)
class MemberConfig:
    name: str
    addresses: Dict[str, str]
    seed: str
    rounds: int = 8
    interval: float = 0.06


def member_main(config: MemberConfig) -> None:
    chooser = random.Random(config.name)
    view = View(config.name)
    listen = bus.inbox(config.addresses[config.name])
    peers = {name: bus.outbox(address) for name, address in config.addresses.items() if name != config.name}
    seed = bus.outbox(config.seed)
    for _ in range(config.rounds):
        view.beat()
        push(peers[chooser.choice(sorted(peers))], view)
        time.sleep(config.interval)
        while listen.poll(0):
            view.merge(listen.recv())
        push(seed, view)
    view.leave()
    push(seed, view)
    bus.shutdown()


def push(sock: zmq.Socket, view: View) -> None:
    try:
        sock.send(view.dumps())
    except zmq.Again:
        pass
