# -*- coding: utf-8 -*-
import zmq


class Bus(object):
    """PUB for what we tell, SUB for what we are told."""

    def __init__(self):
        self.ctx = zmq.Context()
        self.out = self.ctx.socket(zmq.PUB)
        self.out.setsockopt(zmq.LINGER, 0)
        self.port = self.out.bind_to_random_port('tcp://127.0.0.1')
        self.inp = self.ctx.socket(zmq.SUB)
        self.inp.setsockopt(zmq.LINGER, 0)
        self.inp.connect('tcp://127.0.0.1:%d' % self.port)

    def announce(self, kind, name, value):
        topic = '%s.%s' % (kind, name)
        self.out.send_multipart([topic.encode('ascii'), repr(value).encode('ascii')])

    def listen_to(self, prefixes):
        for p in prefixes:
            self.inp.setsockopt(zmq.SUBSCRIBE, p.encode('ascii'))

    def commands(self, wait_ms):
        res = []
        while self.inp.poll(wait_ms):
            res.append(self.inp.recv_multipart())
        return res
