from __future__ import annotations

import json
from typing import Any

from .config import SinkConfig
from .plugins import Sink, sink
from .transport import push_socket


@sink("metrics")
class MetricsSink(Sink):
    """Row counts for the monitoring wall."""

    def __init__(self, config: SinkConfig) -> None:
        super().__init__(config)
        self._push = push_socket()

    def write(self, rows: list[dict[str, Any]]) -> None:
        self._push.send_multipart([self.config.topic.encode(), str(len(rows)).encode()])


@sink("jsonl")
class JsonLinesSink(Sink):
    def write(self, rows: list[dict[str, Any]]) -> None:
        with open(self.config.path, "a", encoding="utf-8") as out:
            out.writelines(json.dumps(row) + "\n" for row in rows)


@sink("null")
class NullSink(Sink):
    def write(self, rows: list[dict[str, Any]]) -> None:
        return None
