import abc
import json
import logging
import time

import zmq

logger = logging.getLogger(__name__)


class Telemetry(abc.ABC):
    @abc.abstractmethod
    def count(self, name, value=1, **tags):
        ...

    def close(self):
        pass


class NullTelemetry(Telemetry):
    def count(self, name, value=1, **tags):
        logger.debug("%s %s %s", name, value, tags)


class ZmqTelemetry(Telemetry):
    """Publishes counters to the dashboard of the scanning room."""

    def __init__(self, endpoint, station):
        self.station = station
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.linger = 250
        self.socket.sndtimeo = 500
        self.socket.connect(endpoint)

    def count(self, name, value=1, **tags):
        tags.update(station=self.station, ts=round(time.time(), 3))
        self.socket.send_multipart([name.encode(), json.dumps([value, tags]).encode()])

    def close(self):
        self.socket.close()
        self.context.term()


class Dashboard:
    def __init__(self, endpoint):
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.inbox.bind(endpoint)
        self.totals = {}

    def drain(self, wait_ms):
        while self.inbox.poll(wait_ms):
            name, body = self.inbox.recv_multipart()
            value, tags = json.loads(body)
            key = (tags["station"], name.decode())
            self.totals[key] = self.totals.get(key, 0) + value

    def close(self):
        self.inbox.close()
        self.context.term()
