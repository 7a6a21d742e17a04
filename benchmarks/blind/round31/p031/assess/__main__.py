from __future__ import annotations

import argparse
import multiprocessing as mp
import tempfile
from dataclasses import dataclass, field
from functools import partial

import zmq

from .phases import Assessment, assess_office, fetch_incomes, send_notices
from .registry_service import RegistryService
from .session import Session


@dataclass
class Run:
    year: int
    offices: list[str]
    register: Session
    incomes: dict[str, dict[str, int]] = field(default_factory=dict)

    def collect(self) -> None:
        with self.register:
            for office in self.offices:
                self.incomes[office] = fetch_incomes(self.register, office)

    def compute(self) -> list[Assessment]:
        with mp.get_context("fork").Pool(2) as pool:
            per_office = pool.map_async(partial(assess_office, self), self.offices).get(timeout=4)
        return [item for items in per_office for item in items]


def main() -> None:
    cli = argparse.ArgumentParser("assess")
    cli.add_argument("year", type=int)
    cli.add_argument("--office", dest="offices", action="append", required=True)
    args = cli.parse_args()
    with tempfile.TemporaryDirectory(prefix="assess") as tmp:
        service = RegistryService(f"ipc://{tmp}/register")
        service.start()
        service.ready.wait(2)
        run = Run(args.year, args.offices, Session(service.endpoint, zmq.REQ))
        run.collect()
        assessments = run.compute()
        sent = send_notices(f"ipc://{tmp}/printroom", run.year, assessments)
        service.stopping.set()
        service.join(1)
    for item in assessments:
        print(f"{item.taxpayer} {item.income:>9,} {item.tax:>8,}")
    print(f"{sent} notices for {run.year}")


if __name__ == "__main__":
    main()
