"""Message framing, as the front ends expect it."""
from __future__ import annotations

import json
import os
import uuid
from typing import Any

import zmq

DELIM = b"<IDS|MSG>"


class Session:
    def __init__(self, username: str = "kernel", check_pid: bool = True) -> None:
        self.session = uuid.uuid4().hex
        self.username = username
        self.check_pid = check_pid
        self.pid = os.getpid()
        self.count = 0

    def msg(self, msg_type: str, content: dict[str, Any]) -> dict[str, Any]:
        self.count += 1
        header = {"msg_id": f"{self.session}_{self.count}", "msg_type": msg_type, "username": self.username}
        return {"header": header, "content": content}

    def serialize(self, msg: dict[str, Any]) -> list[bytes]:
        return [DELIM, json.dumps(msg["header"]).encode(), json.dumps(msg["content"]).encode()]

    def send(self, stream: zmq.Socket, msg_type: str, content: dict[str, Any], topic: bytes = b"") -> None:
        if self.check_pid and os.getpid() != self.pid:
            return
        stream.send_multipart([topic, *self.serialize(self.msg(msg_type, content))])

    @staticmethod
    def parse(frames: list[bytes]) -> tuple[str, dict[str, Any]]:
        at = frames.index(DELIM)
        header, content = (json.loads(f) for f in frames[at + 1:at + 3])
        return header["msg_type"], content
