"""Folds old journal entries. Started by POST /journal/compact."""
from __future__ import annotations

import multiprocessing as mp
from collections import Counter
from multiprocessing.queues import SimpleQueue

from audit import AuditRecord, AuditSink


class Compaction(mp.Process):
    def __init__(self, entries: list[dict], sink: AuditSink, actor: str) -> None:
        super().__init__(name="compaction", daemon=True)
        self.entries = entries
        self.sink = sink
        self.actor = actor
        self.result: SimpleQueue = mp.SimpleQueue()

    def run(self) -> None:
        per_account: Counter[str] = Counter()
        for entry in self.entries:
            per_account[entry["account"]] += entry["amount"]
        for account in per_account:
            self.sink.write(AuditRecord(self.actor, "compact", f"/journal/{account}"))
        self.result.put([{"account": a, "amount": n} for a, n in sorted(per_account.items())])
        self.sink.close()

    def outcome(self, patience: float) -> list[dict] | None:
        self.join(patience)
        if self.is_alive():
            self.kill()
            self.join()
            return None
        return self.result.get() if not self.result.empty() else None
