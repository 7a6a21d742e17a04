import enum
import os
import struct

import zmq


class Kind(enum.IntEnum):
    STARTED = 1
    OUTPUT = 2
    FINISHED = 3


class EventBus:
    def __init__(self):
        self.listeners = []

    def register(self, listener):
        self.listeners.append(listener)
        return listener

    def post(self, kind: Kind, label: str):
        for listener in self.listeners:
            listener(kind, label)


def stream_to(sock: zmq.Socket):
    """A listener writing to the build event stream."""
    def listener(kind, label):
        try:
            sock.send(struct.pack("!BI", kind, os.getpid()) + label.encode(), zmq.NOBLOCK)
        except zmq.Again:
            listener.dropped += 1
    listener.dropped = 0
    return listener
