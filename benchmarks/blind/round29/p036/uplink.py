import json

import zmq


class Uplink:
    """Publisher the SIEM connects to. Topic: facility.severity"""

    def __init__(self, context=None):
        self.context = context or zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.linger = 100
        self.port = self.socket.bind_to_random_port("tcp://127.0.0.1")

    def forward(self, record):
        topic = f"{record.facility}.{record.severity}"
        self.socket.send_multipart([topic.encode(), json.dumps(vars(record)).encode()], zmq.NOBLOCK)

    def heartbeat(self, **counters):
        self.socket.send_multipart([b"relay.heartbeat", json.dumps(counters).encode()], zmq.NOBLOCK)

    def close(self):
        self.socket.close()
        self.context.term()
