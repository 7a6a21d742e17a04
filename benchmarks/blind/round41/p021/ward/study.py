"""Independent replications of one scenario, one process each."""
from __future__ import annotations

import logging
import multiprocessing as mp
import statistics
from multiprocessing.connection import Connection

from .clinic import Clinic, Scenario

log = logging.getLogger(__name__)


class Tally:
    """Keeps the trace of one replication in memory."""

    def __init__(self) -> None:
        self.records: list[tuple[str, float, dict]] = []

    def record(self, kind: str, at: float, data: dict) -> None:
        self.records.append((kind, at, data))


def _replicate(scenario: Scenario, seed: int, result: Connection) -> None:
    tally = Tally()
    summary = Clinic(scenario.replication(seed, tally.record)).simulate()
    result.send((summary, tally.records))
    result.close()


class Study:
    def __init__(self, scenario: Scenario, replications: int) -> None:
        self.scenario = scenario
        self.replications = replications

    def warm_up(self) -> dict:
        """A short run in this process, to fail early on a senseless scenario."""
        return Clinic(self.scenario.seeded(0)).simulate()

    def _forward(self, records: list[tuple[str, float, dict]]) -> None:
        for record in records:
            for observer in self.scenario.observers:
                observer(*record)

    def run(self) -> list[dict]:
        jobs = []
        for number in range(1, self.replications + 1):
            receiver, sender = mp.Pipe(duplex=False)
            proc = mp.Process(
                target=_replicate,
                args=(self.scenario, 1000 + number, sender),
                name=f"replication-{number}",
            )
            proc.start()
            sender.close()
            jobs.append((proc, receiver))
        results = []
        for proc, receiver in jobs:
            try:
                if receiver.poll(1.5):
                    summary, records = receiver.recv()
                    results.append(summary)
                    self._forward(records)
            except EOFError:
                log.warning("%s ended without a result", proc.name)
            proc.join(0.5)
            if proc.is_alive():
                log.warning("%s does not finish", proc.name)
                proc.kill()
                proc.join()
        return results


def mean_wait(results: list[dict]) -> float:
    return statistics.fmean(r["mean_wait"] for r in results) if results else float("nan")
