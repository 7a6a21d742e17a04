"""Logging of the scheduler: one publisher, fed by every process."""
import logging
import logging.handlers
import multiprocessing

import zmq
from zmq.log.handlers import PUBHandler


class LogHub:
    def __init__(self, context: zmq.Context):
        self._records = multiprocessing.Queue()
        self._socket = context.socket(zmq.PUB)
        self._socket.linger = 100
        self.port = self._socket.bind_to_random_port("tcp://127.0.0.1")
        self._publisher = PUBHandler(self._socket)
        self._publisher.setRootTopic("nightly")
        self._listener = logging.handlers.QueueListener(self._records, self._publisher)

    def open(self) -> None:
        root = logging.getLogger()
        root.setLevel(logging.INFO)
        root.addHandler(self._publisher)

    def attach_worker(self) -> None:
        """To be called first of all by a job process."""
        root = logging.getLogger()
        for handler in root.handlers[:]:
            root.removeHandler(handler)
        root.addHandler(logging.handlers.QueueHandler(self._records))

    def pump(self) -> None:
        self._listener.start()

    def shutdown(self) -> None:
        self._listener.stop()
        logging.getLogger().removeHandler(self._publisher)
        self._publisher.close()
        self._socket.close()
