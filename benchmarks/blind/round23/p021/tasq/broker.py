"""Result channel."""
from __future__ import annotations

from functools import cached_property

import zmq

from .outcome import Outcome


class Broker:
    """Publishes outcomes; nothing is opened before it is wanted."""

    def __init__(self, host: str = "tcp://127.0.0.1") -> None:
        self._host = host
        self._port: int | None = None

    @cached_property
    def context(self) -> zmq.Context:
        return zmq.Context()

    @cached_property
    def _results(self) -> zmq.Socket:
        channel = self.context.socket(zmq.PUB)
        channel.linger = 0
        self._port = channel.bind_to_random_port(self._host)
        return channel

    @property
    def endpoint(self) -> str:
        self._results
        return f"{self._host}:{self._port}"

    def publish(self, outcome: Outcome) -> None:
        self._results.send_multipart([outcome.job.encode(), outcome.encode()])

    def close(self) -> None:
        if "_results" in self.__dict__:
            self.__dict__.pop("_results").close()
        if "context" in self.__dict__:
            self.__dict__.pop("context").term()
