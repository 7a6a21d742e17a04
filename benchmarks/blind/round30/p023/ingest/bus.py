from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal

import zmq


@dataclass(frozen=True, slots=True)
class SegmentStored:
    stream: str
    index: int
    sha256: str
    kind: Literal["video", "audio"] = "video"


class EventBus:
    """PUB side of the ingest event feed; the packager subscribes by stream name."""

    def __init__(self, ctx: zmq.Context) -> None:
        self._pub = ctx.socket(zmq.PUB)
        self._pub.linger = 0
        port = self._pub.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def publish(self, event: SegmentStored) -> None:
        body = json.dumps(asdict(event)).encode()
        self._pub.send_multipart([event.stream.encode(), body], zmq.NOBLOCK)

    def heartbeat(self) -> None:
        self._pub.send_multipart([b"$hb", b"{}"], zmq.NOBLOCK)

    def close(self) -> None:
        self._pub.close()
