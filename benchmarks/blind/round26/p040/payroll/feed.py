import json

import zmq


def endpoint_free(endpoint):
    """Tries the endpoint and gives it back; True if it could be had."""
    context = zmq.Context()
    probe = context.socket(zmq.PUB)
    try:
        probe.bind(endpoint)
    except zmq.ZMQError:
        return False
    finally:
        probe.close(0)
        context.term()
    return True


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
