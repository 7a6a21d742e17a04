"""Status board: one PUB for whoever looks, one PULL for what jobs say."""
import os

import zmq

ENV = 'CRONLET_BOARD'

_board = None


class Board(object):
    def __init__(self):
        self.ctx = zmq.Context.instance()
        self.pub = self.ctx.socket(zmq.PUB)
        self.pub.linger = 0
        self.pub.bind_to_random_port('tcp://127.0.0.1')
        self.inbox = self.ctx.socket(zmq.PULL)
        self.port = self.inbox.bind_to_random_port('tcp://127.0.0.1')
        self.said = []

    def status(self, **fields):
        self.pub.send_json(fields)

    def read_inbox(self, patience=0):
        while self.inbox.poll(patience):
            job, text = self.inbox.recv_json(zmq.NOBLOCK)
            self.said.append((job, text))
            self.status(job=job, text=text)

    def close(self):
        self.pub.close()
        self.inbox.close(0)
        self.ctx.term()


def get():
    global _board
    if _board is None:
        _board = Board()
        os.environ[ENV] = 'tcp://127.0.0.1:%d' % _board.port
    return _board


def say(job, text):
    """For jobs."""
    ctx = zmq.Context.instance()
    sock = ctx.socket(zmq.PUSH)
    sock.linger = 500
    sock.connect(os.environ[ENV])
    sock.send_json([job, text])
    sock.close()
    ctx.term()
