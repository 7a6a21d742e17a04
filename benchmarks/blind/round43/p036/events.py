"""Event stream of the backup agent (status icon, log window and the like subscribe to it)."""
from __future__ import annotations

import json
import logging
import time

import zmq

log = logging.getLogger("backup.events")


class EventStream:
    def __init__(self, address: str, *, serve: bool) -> None:
        self.address = address
        self.serve = serve
        self.open()

    def open(self) -> None:
        self.context = zmq.Context()
        self.out = self.context.socket(zmq.PUB)
        self.out.linger = 200
        if self.serve:
            self.out.bind(self.address)
        else:
            self.out.connect(self.address)

    def reopen(self, address: str) -> None:
        self.address = address
        self.open()

    def emit(self, kind: str, **fields: object) -> None:
        fields["at"] = round(time.time(), 2)
        self.out.send_multipart([kind.encode(), json.dumps(fields).encode()])
        log.debug("%s %s", kind, fields)

    def close(self) -> None:
        self.out.close()
        self.context.term()
