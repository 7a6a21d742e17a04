"""Publishes the state of the batch to the dashboard."""
import zmq


class Gauge(object):
    def __init__(self):
        self.context = zmq.Context.instance()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.setsockopt(zmq.LINGER, 0)
        self.port = self.pub.bind_to_random_port('tcp://127.0.0.1')
        self.states = {}

    def update(self, number, state, detail=None):
        self.states.setdefault(state, set()).add(number)
        self.pub.send_multipart([b'job.%d' % number, state.encode('ascii'),
                                 repr(detail).encode('utf-8', 'replace')])

    def total(self, state):
        return len(self.states.get(state, ()))

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.pub.close()
        self.context.term()
