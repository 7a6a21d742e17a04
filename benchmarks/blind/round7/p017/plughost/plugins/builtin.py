import time

from ..api import Plugin


class Clock(Plugin):
    name = "clock"

    def activate(self) -> None:
        self.bus.publish("clock", now=time.time())
