"""Fan-out of presence changes to the lobby front ends."""
import json
import logging

import zmq

log = logging.getLogger(__name__)


class Broadcaster:
    def __init__(self, host="tcp://127.0.0.1"):
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self.port = self._pub.bind_to_random_port(host)

    def announce(self, event, **payload):
        body = json.dumps(payload, sort_keys=True).encode()
        self._pub.send_multipart([event.encode(), body])

    def close(self):
        self._pub.close()
        self._ctx.term()
