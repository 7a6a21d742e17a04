"""Frame line to the encryption unit."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json

import zmq

from .catalogue import Telecommand


class UplinkChain:
    def __init__(self, context: zmq.Context, address: str, key: bytes) -> None:
        self._key = key
        self._sequence = itertools.count(1)
        self._line = context.socket(zmq.DEALER)
        self._line.setsockopt(zmq.IDENTITY, b"TCGW")
        self._line.setsockopt(zmq.LINGER, 200)
        self._line.setsockopt(zmq.SNDTIMEO, 500)
        self._line.connect(address)

    def _sign(self, body: bytes) -> bytes:
        return hmac.new(self._key, body, hashlib.sha256).digest()[:8]

    def uplink(self, command: Telecommand, arguments: list[str], origin: str) -> int:
        number = next(self._sequence)
        body = json.dumps(
            {
                "seq": number,
                "type": [command.service, command.subtype],
                "args": arguments,
                "origin": origin,
            }
        ).encode()
        self._line.send_multipart([self._sign(body), body])
        return number

    def idle(self) -> None:
        """Keep the unit's watchdog quiet."""
        self._line.send_multipart([b"\0" * 8, b""])

    def close(self) -> None:
        self._line.close()
