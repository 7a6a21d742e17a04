"""Receiving end of the journal; in production a separate host."""
import collections

import zmq


class Store(object):
    def __init__(self):
        self.ctx = zmq.Context()
        self.pull = self.ctx.socket(zmq.PULL)
        port = self.pull.bind_to_random_port('tcp://127.0.0.1')
        self.endpoint = 'tcp://127.0.0.1:%d' % port
        self.history = collections.defaultdict(list)

    def collect(self, patience=300):
        while self.pull.poll(patience):
            kind, ticket, text = self.pull.recv(zmq.NOBLOCK).decode('utf-8').split('\t')
            self.history[int(ticket)].append(kind)

    def close(self):
        self.pull.close(0)
        self.ctx.term()
