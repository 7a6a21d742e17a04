import logging
from contextlib import contextmanager

import zmq

log = logging.getLogger("faxmaster.control")


class ControlChannel:
    """Status channel of the master; can be put to sleep while lines are started."""

    def __init__(self, url):
        self.url = url
        self._ctx = None
        self._pub = None

    @property
    def awake(self):
        return self._pub is not None

    def wake(self):
        if not self.awake:
            self._ctx = zmq.Context()
            self._pub = self._ctx.socket(zmq.PUB)
            self._pub.linger = 50
            self._pub.bind(self.url)

    def sleep(self):
        if self.awake:
            self._pub.close()
            self._ctx.term()
            self._pub = self._ctx = None

    def say(self, text, *args):
        if not self.awake:
            log.info(text, *args)
            return
        self._pub.send_string(text % args)

    @contextmanager
    def suspended(self):
        was_awake = self.awake
        self.sleep()
        try:
            yield self
        finally:
            if was_awake:
                self.wake()
