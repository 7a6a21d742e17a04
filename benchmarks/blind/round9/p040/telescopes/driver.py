from __future__ import annotations

import abc
from contextlib import closing
from typing import Any, Dict

import zmq


class Driver(abc.ABC):
    source = "?"

    def __init__(self, url: str) -> None:
        self.url = url

    @abc.abstractmethod
    def frame(self, number: int) -> Dict[str, Any]: ...

    def expose(self, count: int) -> None:
        context = zmq.Context()
        with closing(context.socket(zmq.PUSH)) as out:
            out.connect(self.url)
            for number in range(count):
                out.send_json({"source": self.source, **self.frame(number)})
        context.term()
