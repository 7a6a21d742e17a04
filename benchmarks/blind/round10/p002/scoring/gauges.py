"""Gauges over PUB. A process that was forked gets a channel of its own."""
from __future__ import annotations

import os
from dataclasses import dataclass, field

import zmq


@dataclass
class Channel:
    context: zmq.Context
    socket: zmq.Socket

    @classmethod
    def open(cls, endpoint: str) -> Channel:
        context = zmq.Context()
        socket = context.socket(zmq.PUB)
        socket.linger = 0
        socket.connect(endpoint)
        return cls(context, socket)


@dataclass
class Gauges:
    endpoint: str = "tcp://127.0.0.1:19731"
    channels: dict[int, Channel] = field(default_factory=dict)

    _shared = None

    @classmethod
    def shared(cls) -> Gauges:
        if cls._shared is None:
            cls._shared = cls()
        return cls._shared

    def _channel(self) -> Channel:
        pid = os.getpid()
        if pid not in self.channels:
            self.channels[pid] = Channel.open(self.endpoint)
        return self.channels[pid]

    def set(self, name: str, value: float) -> None:
        self._channel().socket.send_json({"gauge": name, "value": value})

    def close(self) -> None:
        channel = self.channels.pop(os.getpid(), None)
        if channel:
            channel.socket.close()
            channel.context.term()
