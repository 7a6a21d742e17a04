"""Playback counters of one loan post, reported to the desk in small batches."""
import zmq


class Counters:
    def __init__(self, post, endpoint):
        self.post = post
        self.context = zmq.Context.instance()
        self.sock = self.context.socket(zmq.PUSH)
        self.sock.linger = 800
        self.sock.connect(endpoint)
        self.pending = {}

    def played(self, number):
        self.pending[number] = self.pending.get(number, 0) + 1
        if sum(self.pending.values()) >= 4:
            self.flush()

    def flush(self):
        if self.pending:
            self.sock.send_pyobj((self.post, self.pending))
            self.pending = {}

    def close(self):
        self.flush()
        self.sock.send_pyobj((self.post, None))
        self.sock.close()
        self.context.term()
