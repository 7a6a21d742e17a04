import logging
from enum import Enum

from .feed import parameter_feed

log = logging.getLogger(__name__)


class Ram(Enum):
    TOP = "top"
    DOWN = "down"
    BOTTOM = "bottom"


NEXT = {Ram.TOP: Ram.DOWN, Ram.DOWN: Ram.BOTTOM, Ram.BOTTOM: Ram.TOP}


class Press:
    default_force = 1200

    def __init__(self, name: str, url: str):
        self.name = name
        self.url = url
        self.force = self.default_force
        self.ram = Ram.TOP

    def stroke(self) -> None:
        if (force := parameter_feed(self.url).latest(400)) is not None:
            self.force = force
        while True:
            self.ram = NEXT[self.ram]
            if self.ram is Ram.TOP:
                break
        log.info("%s stroke with %d N", self.name, self.force)


def press_main(name: str, url: str, strokes: int) -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    press = Press(name, url)
    parameter_feed(url).follow(name)
    for _ in range(strokes):
        press.stroke()
