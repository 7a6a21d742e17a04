import json
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

import zmq


class Sink(Protocol):
    def write(self, topic: str, entry: dict) -> None: ...

    def reopen(self) -> None: ...

    def close(self) -> None: ...


class ZmqSink:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self.reopen()

    def reopen(self) -> None:
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.setsockopt(zmq.LINGER, 300)
        self._out.connect(self.endpoint)

    def write(self, topic: str, entry: dict) -> None:
        self._out.send_multipart([topic.encode(), json.dumps(entry).encode()])

    def close(self) -> None:
        self._out.close()
        self._ctx.term()


class MemorySink(list):
    def write(self, topic: str, entry: dict) -> None:
        self.append((topic, entry))

    def reopen(self) -> None:
        self.clear()

    def close(self) -> None:
        pass


def build_sink(section) -> Sink:
    match section["kind"]:
        case "zmq":
            return ZmqSink(section["endpoint"])
        case "memory":
            return MemorySink()
        case other:
            raise ValueError(f"unknown audit sink {other!r}")


@dataclass
class AuditTrail:
    actor: str
    sink: Sink
    tags: dict = field(default_factory=dict)

    @contextmanager
    def record(self, action: str, **extra):
        entry = {"actor": self.actor, "action": action, "at": time.time(), **self.tags, **extra}
        outcome = "ok"
        try:
            yield entry
        except Exception as exc:
            outcome = type(exc).__name__
            raise
        finally:
            self.sink.write(action, {**entry, "outcome": outcome})
