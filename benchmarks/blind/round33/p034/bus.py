"""Publishing side of the node health bus."""
import json
import socket
import time

import zmq

SEVERITY = ("ok", "warn", "crit")


class HealthBus:
    def __init__(self, endpoint, cluster):
        self.cluster = cluster
        self.host = socket.gethostname()
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.SNDHWM, 500)
        self._pub.bind(endpoint)

    def topic_for(self, probe, severity="ok"):
        if severity not in SEVERITY:
            raise ValueError(severity)
        return f"{self.cluster}.{probe}.{severity}"

    def publish(self, topic, body):
        body = dict(body, host=self.host, at=round(time.time(), 3))
        self._pub.send_multipart([topic.encode(), json.dumps(body).encode()], zmq.NOBLOCK)

    def alarm(self, probe, text):
        self.publish(self.topic_for(probe, "crit"), {"text": text})

    def close(self):
        self._pub.close(0)
        self._ctx.term()
