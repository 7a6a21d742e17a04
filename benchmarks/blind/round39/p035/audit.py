"""Audit trail: who asked for what."""
import getpass
import time

import zmq


class AuditTrail(object):
    def __init__(self, context):
        self.context = context
        self.inbox = context.socket(zmq.PULL)
        port = self.inbox.bind_to_random_port('tcp://127.0.0.1')
        self.out = context.socket(zmq.PUSH)
        self.out.setsockopt(zmq.LINGER, 0)
        self.out.connect('tcp://127.0.0.1:%d' % port)
        try:
            self.user = getpass.getuser()
        except Exception:
            self.user = 'unknown'

    def record(self, verb, outcome, peer=None):
        entry = {'t': time.time(), 'verb': verb, 'outcome': outcome, 'peer': peer, 'as': self.user}
        try:
            self.out.send_json(entry, flags=zmq.NOBLOCK)
        except zmq.Again:
            pass

    def entries(self, patience=200):
        found = []
        while self.inbox.poll(patience):
            found.append(self.inbox.recv_json(zmq.NOBLOCK))
        return found

    def close(self):
        self.out.close()
        self.inbox.close(0)
        self.context.term()


class NullTrail(object):
    """For --no-audit."""

    def __getattr__(self, name):
        return lambda *args, **kw: []
