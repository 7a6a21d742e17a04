"""Axis proxies: what the tracking loop commands."""

import time

from .link import ServoLink
from .settings import AxisLimits


class Axis:
    def __init__(self, name: str, limits: AxisLimits, link: ServoLink) -> None:
        self.name = name
        self.limits = limits
        self.link = link
        self.sequence = 0

    def command(self, verb: str, **params: object) -> None:
        self.sequence += 1
        self.link.channel().send_json(
            {"axis": self.name, "seq": self.sequence, "verb": verb, "t": time.time(), **params}
        )

    def enable(self) -> None:
        self.command("enable", max_rate=self.limits.max_rate)

    def point(self, angle: float, rate: float) -> None:
        rate = max(-self.limits.max_rate, min(self.limits.max_rate, rate))
        self.command("track", angle=round(self.limits.clamp(angle), 4), rate=round(rate, 4))

    def stow(self) -> None:
        self.command("stow")
