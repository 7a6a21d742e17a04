"""Where operators and the dashboard watch the passes."""
import json

import zmq


class StatusPort:
    def __init__(self, endpoint):
        self.endpoint = endpoint
        self.ctx = zmq.Context()
        self.port = None

    def listen(self):
        self.port = self.ctx.socket(zmq.PUB)
        self.port.linger = 0
        self.port.bind(self.endpoint)

    def report(self, stage, **numbers):
        self.port.send_multipart([stage.encode(), json.dumps(numbers).encode()])

    def stop(self):
        self.port.close()
        self.ctx.term()
