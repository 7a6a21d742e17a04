"""Parameter sweep over the SIR model."""

from __future__ import annotations

import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import click
from loguru import logger

import bus
from epidemic import Outcome, Parameters, simulate


def table(outcomes: list[Outcome]) -> str:
    lines = ["run   beta  peak  day  recovered"]
    for outcome in sorted(outcomes, key=lambda o: o.beta):
        lines.append(
            f"{outcome.run:>3}  {outcome.beta:.3f}  {outcome.peak:>4}  "
            f"{outcome.peak_day:>3}  {outcome.recovered:>9}"
        )
    return "\n".join(lines)


@click.command()
@click.option("--runs", default=4, show_default=True)
@click.option("--days", default=60, show_default=True)
@click.option("--workers", default=2, show_default=True)
def main(runs: int, days: int, workers: int) -> None:
    with tempfile.TemporaryDirectory(prefix="sweep-") as folder:
        address = f"ipc://{Path(folder) / 'bus'}"
        bus.configure(address)
        base = Parameters(run=0, days=days)
        with ProcessPoolExecutor(max_workers=workers) as pool:
            collector = start_collector(address)
            bus.emit("sweep", runs=runs, days=days)
            outcomes = list(
                pool.map(simulate, [base.variant(run) for run in range(runs)], timeout=5)
            )
            bus.emit("sweep-end", outcomes=len(outcomes))
        events = collector.finish()
        bus.shutdown()
    click.echo(table(outcomes))
    runs_seen = [event["run"] for event in events if event["event"] == "run"]
    logger.info("{} events, runs reported: {}", len(events), sorted(runs_seen))


def start_collector(address: str) -> bus.Collector:
    collector = bus.Collector(address)
    collector.start()
    return collector


if __name__ == "__main__":
    main()
