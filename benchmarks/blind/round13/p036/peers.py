from contextlib import contextmanager

import zmq


class Peers:
    def __init__(self, name, channel):
        self.name = name.encode()
        self.channel = channel

    def announce(self):
        self.channel.send_multipart([b"hello", self.name])

    def offer(self, text):
        self.channel.send_multipart([b"offer", self.name, text.encode()])

    def leave(self):
        self.channel.send_multipart([b"bye", self.name])


@contextmanager
def peering(name):
    """Peers get a hello at the beginning and a bye at the end, whatever happens."""
    context = zmq.Context()
    channel = context.socket(zmq.PUB)
    channel.linger = 100
    channel.bind_to_random_port("tcp://127.0.0.1")
    peers = Peers(name, channel)
    try:
        yield peers
    finally:
        peers.leave()
        channel.close()
        context.term()
