from __future__ import annotations

import os
from multiprocessing import Process
from typing import Any

from .align import Feed, best
from .channels import Channels


class AlignWorker:
    """Looks up a share of the queries and reports to both feeds."""

    def __init__(self, channels: Channels[Feed], queries: list[str]) -> None:
        self._channels = channels
        self._queries = queries

    def start(self) -> Process:
        process = Process(target=self._work, name=f"align-{len(self._queries)}")
        process.start()
        return process

    def _report(self, feed: Feed, **fields: Any) -> None:
        self._channels.push(feed).send_json({"pid": os.getpid(), **fields})

    def _work(self) -> None:
        for query in self._queries:
            match = best(query)
            self._report(Feed.MATCHES, query=query, target=match.entry.target, score=round(match.score, 2))
        self._report(Feed.AUDIT, event="share-done", queries=len(self._queries))
