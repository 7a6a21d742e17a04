from __future__ import annotations

from typing import Annotated, Literal, Union

import zmq
from pydantic import BaseModel, Field, TypeAdapter


class Started(BaseModel):
    type: Literal["started"] = "started"
    scenario: str


class Progressed(BaseModel):
    type: Literal["progressed"] = "progressed"
    scenario: str
    step: int
    level: float


class Finished(BaseModel):
    type: Literal["finished"] = "finished"
    scenario: str
    peak: float


Event = Annotated[Union[Started, Progressed, Finished], Field(discriminator="type")]
EVENT: TypeAdapter[Event] = TypeAdapter(Event)


class EventPublisher:
    def __init__(self, context: zmq.Context, url: str) -> None:
        self.socket = context.socket(zmq.PUB)
        self.socket.setsockopt(zmq.LINGER, 200)
        self.socket.connect(url)

    def publish(self, event: Event) -> None:
        self.socket.send_multipart([event.type.encode(), EVENT.dump_json(event)])

    def close(self) -> None:
        self.socket.close()
