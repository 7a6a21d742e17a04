import json

import zmq


class StatusFeed(object):
    """Tells HR's screens what the payroll run is doing."""

    def __init__(self, endpoint):
        self.endpoint = endpoint
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.setsockopt(zmq.LINGER, 100)
        self.socket.bind(endpoint)

    def publish(self, topic, **body):
        self.socket.send_multipart([topic.encode("ascii"), json.dumps(body).encode("utf-8")])

    def close(self):
        self.socket.close()
        self.context.term()
