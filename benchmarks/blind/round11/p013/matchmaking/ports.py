from typing import Protocol


class Announcer(Protocol):
    def announce(self, text: str) -> None: ...


class Clock(Protocol):
    def now(self) -> float: ...
