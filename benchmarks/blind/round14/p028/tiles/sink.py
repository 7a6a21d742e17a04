"""Where finished thumbnails go."""
from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import Protocol, Self

import zmq


class ThumbnailSink(Protocol):
    def put(self, tile: int, pixels: bytes) -> None: ...

    def close(self) -> None: ...


@dataclass
class ViewerSink:
    endpoint: str
    quality: int = 3
    context: zmq.Context = field(default_factory=zmq.Context, repr=False)
    sock: zmq.Socket | None = field(default=None, repr=False)

    @classmethod
    def open(cls, endpoint: str, **options: int) -> Self:
        sink = cls(endpoint, **options)
        sink.sock = sink.context.socket(zmq.DEALER)
        sink.sock.linger = 250
        sink.sock.connect(endpoint)
        return sink

    def put(self, tile: int, pixels: bytes) -> None:
        assert self.sock is not None
        head = struct.pack("!IB", tile, self.quality)
        self.sock.send_multipart([head, pixels[:: self.quality]], copy=True)

    def close(self) -> None:
        if self.sock is not None:
            self.sock.close()
        self.context.term()


class NullSink:
    def put(self, tile: int, pixels: bytes) -> None:
        pass

    def close(self) -> None:
        pass
