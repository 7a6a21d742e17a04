from __future__ import annotations

import io
import json
from typing import Any

import zmq


class IOPub:
    def __init__(self, url: str) -> None:
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.linger = 0
        self.socket.bind(url)

    def message(self, kind: str, **content: Any) -> None:
        self.socket.send_string(json.dumps({"type": kind, "content": content}))

    def close(self) -> None:
        self.socket.close()
        self.context.term()


class OutStream(io.TextIOBase):
    def __init__(self, name: str, iopub: IOPub) -> None:
        self.name = name
        self.iopub = iopub

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.iopub.message("stream", name=self.name, text=text)
        return len(text)
