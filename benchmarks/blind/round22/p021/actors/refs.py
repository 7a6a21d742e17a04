"""References: the only thing an actor needs in order to talk to another one."""
import json
from functools import cached_property

import zmq


class ActorRef:
    """A location transparent address; ``ref << (kind, body)`` tells."""

    def __init__(self, name: str, endpoint: str):
        self.name = name
        self.endpoint = endpoint

    @cached_property
    def outbox(self) -> zmq.Socket:
        sock = zmq.Context.instance().socket(zmq.PUSH)
        sock.linger = 500
        sock.connect(self.endpoint)
        return sock

    def __lshift__(self, message):
        self.outbox.send_string(json.dumps(message))
        return self

    def __repr__(self):
        return f"<{self.name} at {self.endpoint}>"


class Directory(dict):
    """Name to reference."""

    def add(self, name: str, endpoint: str) -> ActorRef:
        self[name] = ref = ActorRef(name, endpoint)
        return ref
