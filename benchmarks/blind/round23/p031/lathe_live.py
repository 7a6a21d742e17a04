"""A lathe plug-in: streams reports to a viewer while the tests run."""
from __future__ import annotations

import os
import threading
from typing import NamedTuple

import zmq

from lathe import Report, hookimpl


class Link(NamedTuple):
    context: zmq.Context
    socket: zmq.Socket

    @classmethod
    def to(cls, address: str) -> Link:
        context = zmq.Context()
        socket = context.socket(zmq.PUSH)
        socket.linger = 400
        socket.connect(address)
        return cls(context, socket)

    def drop(self) -> None:
        self.socket.close()
        self.context.term()


class LinkTable(dict[tuple[int, ...], Link]):
    """ZeroMQ sockets must not be shared: everyone gets a link of its own."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address

    def __missing__(self, key: tuple[int, ...]) -> Link:
        link = self[key] = Link.to(self._address)
        return link

    def mine(self) -> Link:
        return self[(os.getpid(), threading.get_ident())]


class LivePlugin:
    def __init__(self, address: str) -> None:
        self._links = LinkTable(address)

    @hookimpl
    def session_started(self) -> None:
        self._links.mine().socket.send_json({"session": "started", "pid": os.getpid()})

    @hookimpl
    def log_report(self, report: Report) -> None:
        self._links.mine().socket.send_json(report)

    @hookimpl
    def box_closing(self) -> None:
        self._links.mine().drop()

    @hookimpl
    def session_finished(self, crashed: int) -> None:
        link = self._links.mine()
        link.socket.send_json({"session": "finished", "crashed": crashed})
        link.drop()
