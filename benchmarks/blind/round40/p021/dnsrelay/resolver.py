"""The engine: answers questions which the monitor hands over."""
from __future__ import annotations

import socket
from typing import Mapping

from . import wire
from .querylog import QueryLog


class Resolver:
    def __init__(self, zone: Mapping[str, str], querylog: QueryLog) -> None:
        self.zone = zone
        self.querylog = querylog

    def __call__(self, channel: socket.socket) -> int:
        channel.settimeout(3.0)
        self.querylog.reopen("resolver")
        while True:
            try:
                packet = channel.recv(1024)
            except socket.timeout:
                return 75
            if not packet:
                return 0
            channel.send(self.answer(packet))

    def answer(self, packet: bytes) -> bytes:
        question = wire.parse_query(packet)
        address = self.zone.get(question.name)
        self.querylog.write("answer", name=question.name, address=address)
        return wire.build_answer(question, address)
