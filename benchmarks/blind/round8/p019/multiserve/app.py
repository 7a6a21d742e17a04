from __future__ import annotations

from typing import Any, Iterator


class App:
    """check() runs once in the master, start() and stop() in each worker."""

    def check(self) -> None:
        pass

    def start(self) -> None:
        pass

    def stop(self) -> None:
        pass

    def requests(self) -> Iterator[Any]:
        raise NotImplementedError

    def answer(self, request: Any) -> None:
        raise NotImplementedError
