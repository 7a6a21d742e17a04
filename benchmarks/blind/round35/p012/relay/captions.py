"""Caption streams: consumers that put text on the wire for one stage."""

from __future__ import annotations

from typing import Generator

import zmq

CaptionStream = Generator[int, "str | None", None]


def caption_stream(url: str, stage: str) -> CaptionStream:
    context = zmq.Context()
    wire = context.socket(zmq.PUSH)
    wire.setsockopt(zmq.LINGER, 800)
    wire.connect(url)
    count = 0
    try:
        while True:
            text = yield count
            if text is None:
                break
            wire.send_multipart([stage.encode(), str(count).encode(), text.encode()])
            count += 1
        yield count
    finally:
        wire.close()
        context.term()
