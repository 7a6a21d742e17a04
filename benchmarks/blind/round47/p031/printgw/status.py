import json
import time

import zmq


class StatusBoard:
    """Publishes job states to the operators' display."""

    def __init__(self, cfg):
        self._topic = cfg.topic.encode()
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.linger = 200
        self._pub.bind(cfg.status_url)

    def post(self, job_id, state, **extra):
        record = dict(extra, job=job_id, state=state, at=time.time())
        self._pub.send_multipart([self._topic, json.dumps(record).encode()])

    def shutdown(self):
        self._pub.close()
        self._ctx.term()
