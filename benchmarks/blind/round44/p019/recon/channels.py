"""Outgoing channels of the reconciliation jobs."""
import atexit
import os

import zmq

_channels = {}


class Channel:
    def __init__(self, endpoint):
        self.endpoint = endpoint
        self.socket = zmq.Context.instance().socket(zmq.PUSH)
        self.socket.setsockopt(zmq.LINGER, 500)
        self.socket.connect(endpoint)

    def put(self, topic, *parts):
        frames = [topic.encode()] + [str(part).encode() for part in parts]
        try:
            self.socket.send_multipart(frames, zmq.NOBLOCK)
        except zmq.Again:
            return False
        return True

    def close(self):
        self.socket.close()


def get(endpoint):
    key = os.getpid(), endpoint
    try:
        return _channels[key]
    except KeyError:
        channel = _channels[key] = Channel(endpoint)
        return channel


def close_all():
    mine = [key for key in _channels if key[0] == os.getpid()]
    for key in mine:
        _channels.pop(key).close()
    if mine:
        zmq.Context.instance().term()


atexit.register(close_all)
