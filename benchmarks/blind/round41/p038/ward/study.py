"""Independent replications of one scenario, one process each."""
from __future__ import annotations

import logging
import multiprocessing as mp
import statistics
from multiprocessing.connection import Connection

from .clinic import Clinic, Scenario

log = logging.getLogger(__name__)


def _replicate(scenario: Scenario, result: Connection) -> None:
    result.send(Clinic(scenario).simulate())
    result.close()


class Study:
    def __init__(self, scenario: Scenario, replications: int) -> None:
        self.scenario = scenario
        self.replications = replications

    def warm_up(self) -> dict:
        """A short run in this process, to fail early on a senseless scenario."""
        return Clinic(self.scenario.seeded(0)).simulate()

    def run(self) -> list[dict]:
        jobs = []
        for number in range(1, self.replications + 1):
            receiver, sender = mp.Pipe(duplex=False)
            proc = mp.Process(
                target=_replicate,
                args=(self.scenario.seeded(1000 + number), sender),
                name=f"replication-{number}",
            )
            proc.start()
            sender.close()
            jobs.append((proc, receiver))
        results = []
        for proc, receiver in jobs:
            try:
                if receiver.poll(1.5):
                    results.append(receiver.recv())
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
