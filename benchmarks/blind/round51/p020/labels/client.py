from __future__ import annotations

import json
import socket


class LabelClient:
    def __init__(self, address: tuple[str, int], timeout: float = 2) -> None:
        self._connection = socket.create_connection(address, timeout)
        self._stream = self._connection.makefile("rwb")

    def order(self, template: str, *lines: str, copies: int = 1) -> str:
        self._stream.write(json.dumps({"template": template, "lines": lines, "copies": copies}).encode() + b"\n")
        self._stream.flush()
        answer = bytearray()
        while (byte := self._stream.read(1)) not in (b"\f", b""):
            answer += byte
        return answer.decode()

    def close(self) -> None:
        self._stream.write(b"\n")
        self._stream.close()
        self._connection.close()
