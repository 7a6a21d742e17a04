from __future__ import annotations

from typing import NamedTuple

import zmq


class Links(NamedTuple):
    context: zmq.Context
    pub: zmq.Socket
    commands: zmq.Socket
    poller: zmq.Poller

    @classmethod
    def open(cls) -> "Links":
        context = zmq.Context()
        pub = context.socket(zmq.PUB)
        pub.bind("tcp://127.0.0.1:*")
        commands = context.socket(zmq.PULL)
        commands.bind("tcp://127.0.0.1:*")
        poller = zmq.Poller()
        poller.register(commands, zmq.POLLIN)
        return cls(context, pub, commands, poller)

    def close(self) -> None:
        self.context.destroy(linger=0)
