import abc
import signal

import zmq

from .control import Control


class Child(abc.ABC):
    def __init__(self, control: Control) -> None:
        self.control = control

    @property
    def name(self) -> str:
        return type(self).__name__.lower()

    @abc.abstractmethod
    def body(self) -> int:
        """Returns the exit status."""


class Flaky(Child):
    def body(self) -> int:
        self.control.report("beat", child=self.name)
        return 3


class Echo(Child):
    def body(self) -> int:
        signal.alarm(1)
        poller = zmq.Poller()
        poller.register(self.control.orders, zmq.POLLIN)
        poller.poll(50)
        return 0
