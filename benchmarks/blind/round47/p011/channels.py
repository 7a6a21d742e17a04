"""Output channels of the ETL job, configured by pydantic models."""
from __future__ import annotations

import abc
from typing import Annotated, Any, Literal, Union

import zmq
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr


class Channel(BaseModel, abc.ABC):
    model_config = ConfigDict(extra="forbid")

    @abc.abstractmethod
    def emit(self, row: dict[str, Any]) -> None: ...

    def finish(self) -> None:
        return None


class PrintChannel(Channel):
    type: Literal["print"]
    prefix: str = ""

    def emit(self, row: dict[str, Any]) -> None:
        print(self.prefix, row, flush=True)


class QueueChannel(Channel):
    type: Literal["zmq"]
    url: str
    high_water: int = Field(100, gt=0)
    _context: zmq.Context = PrivateAttr(default_factory=zmq.Context)
    _socket: zmq.Socket | None = PrivateAttr(default=None)
    _dropped: int = PrivateAttr(default=0)

    def model_post_init(self, context: Any) -> None:
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.set_hwm(self.high_water)
        self._socket.linger = 0
        self._socket.connect(self.url)

    def emit(self, row: dict[str, Any]) -> None:
        if self._dropped >= self.high_water:
            raise RuntimeError("queue is stuck")
        try:
            self._socket.send_pyobj(row, zmq.NOBLOCK)
        except zmq.Again:
            self._dropped += 1

    def finish(self) -> None:
        self._socket.close()
        self._context.term()


AnyChannel = Annotated[Union[PrintChannel, QueueChannel], Field(discriminator="type")]
