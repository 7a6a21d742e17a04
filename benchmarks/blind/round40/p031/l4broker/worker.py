"""A worker: owns no listening socket, serves what it is given."""
import logging
import socket

from . import handoff
from .stats import Stats

log = logging.getLogger(__name__)


class Worker:
    def __init__(self, name: str, channel: socket.socket, stats: Stats) -> None:
        self.name = name
        self.channel = channel
        self.stats = stats

    def run(self) -> None:
        self.channel.settimeout(4.0)
        while (item := handoff.take(self.channel)) is not None:
            number, connection = item
            with connection:
                connection.settimeout(1.0)
                self.serve(number, connection)
        self.stats.close()

    def serve(self, number: int, connection: socket.socket) -> None:
        request = connection.recv(4096)
        reply = b"%s served %d: %s" % (self.name.encode(), number, request[::-1])
        connection.sendall(reply)
        self.stats.count(f"{self.name}.connections")
        self.stats.count(f"{self.name}.octets", len(request) + len(reply))
