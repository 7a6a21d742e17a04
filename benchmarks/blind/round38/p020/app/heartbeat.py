import logging
import signal
import time

import zmq

from hosting import IHostedService

logger = logging.getLogger(__name__)


class Heartbeat(IHostedService):
    def __init__(self, context: zmq.Context, beats: int, period: float = 0.1) -> None:
        self._beats = beats
        self._period = period
        self._publisher = context.socket(zmq.PUB)
        self._publisher.setsockopt(zmq.LINGER, 0)
        self.port = self._publisher.bind_to_random_port("tcp://127.0.0.1")

    def start(self) -> None:
        signal.alarm(5)
        logger.info("beating on port %d", self.port)
        for number in range(self._beats):
            self._publisher.send_multipart([b"heartbeat", str(number).encode()])
            time.sleep(self._period)

    def stop(self) -> None:
        signal.alarm(0)
        self._publisher.close()
        logger.info("heartbeat stopped")
