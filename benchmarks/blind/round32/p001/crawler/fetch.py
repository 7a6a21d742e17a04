from __future__ import annotations

import multiprocessing as mp
import queue

from . import site
from .hooks import Hooks
from .stats import StatsPusher


def fetch(url: str, hooks: Hooks) -> site.Response:
    response = site.get(url)
    hooks.fire("page", url=url, status=response.status, elapsed_ms=response.elapsed_ms)
    return response


class FetchWorker(mp.Process):
    def __init__(self, number: int, todo: mp.Queue, found: mp.Queue, hooks: Hooks, stats_endpoint: str) -> None:
        super().__init__(name=f"fetch-{number}", daemon=True)
        self.todo = todo
        self.found = found
        self.hooks = hooks
        self.stats_endpoint = stats_endpoint

    def run(self) -> None:
        pusher = StatsPusher(self.stats_endpoint, self.name)
        self.hooks.on("page", pusher.page_done)
        while True:
            try:
                url = self.todo.get(timeout=2)
            except queue.Empty:
                break
            if url is None:
                break
            response = fetch(url, self.hooks)
            self.found.put((url, response.status, response.links))
        pusher.close()
