from __future__ import annotations

import logging
import multiprocessing as mp
import queue
from collections.abc import Iterable
from dataclasses import dataclass

from .providers import REGISTRY

log = logging.getLogger("notify")


@dataclass(frozen=True, slots=True)
class Notification:
    provider: str
    token: str
    title: str


class PushService:
    def __init__(self, processes: int = 2) -> None:
        self._tasks: mp.Queue[Notification | None] = mp.Queue()
        self._results: mp.Queue[tuple[str, str]] = mp.Queue()
        self._workers = [
            mp.Process(target=self._work, name=f"push-{n}", daemon=True) for n in range(processes)
        ]

    def __enter__(self) -> PushService:
        unhealthy = [name for name, provider in REGISTRY.items() if not provider.healthy()]
        if unhealthy:
            raise RuntimeError(f"providers not available: {unhealthy}")
        for worker in self._workers:
            worker.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        for _ in self._workers:
            self._tasks.put(None)
        for worker in self._workers:
            worker.join(1.5)
            if worker.is_alive():
                log.warning("%s does not stop", worker.name)
                worker.kill()
                worker.join(1)

    def _work(self) -> None:
        for task in iter(lambda: self._tasks.get(timeout=3), None):
            try:
                receipt = REGISTRY[task.provider].push(task.token, {"title": task.title})
            except Exception as exc:
                receipt = f"failed: {exc!r}"
            self._results.put((task.token, receipt))

    def send(self, notifications: Iterable[Notification], patience: float = 2.0) -> dict[str, str]:
        expected = 0
        for notification in notifications:
            self._tasks.put(notification)
            expected += 1
        receipts: dict[str, str] = {}
        try:
            while len(receipts) < expected:
                token, receipt = self._results.get(timeout=patience)
                receipts[token] = receipt
        except queue.Empty:
            log.warning("%d receipts missing", expected - len(receipts))
        return receipts
