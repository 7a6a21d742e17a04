from collections import ChainMap
from dataclasses import dataclass
from functools import singledispatchmethod

import zmq


@dataclass(frozen=True)
class Outlet:
    name: str
    url: str

    def dial(self, ctx):
        sock = ctx.socket(zmq.PUSH)
        sock.linger = 1000
        sock.connect(self.url)
        return Line(self, sock)


class Line:
    def __init__(self, outlet, sock):
        self.outlet = outlet
        self._sock = sock

    @singledispatchmethod
    def put(self, item):
        self._sock.send_string(f"{self.outlet.name}:{item}")

    @put.register
    def _(self, item: dict):
        for k, v in item.items():
            self.put(f"{k}={v}")

    def hang_up(self):
        self._sock.close()


class Board(ChainMap):
    """Lines by name; the innermost map wins."""

    def overlay(self, ctx):
        return self.new_child({name: line.outlet.dial(ctx) for name, line in self.items()})

    def hang_up(self):
        top = self.maps[0]
        for name in list(top):
            top.pop(name).hang_up()
