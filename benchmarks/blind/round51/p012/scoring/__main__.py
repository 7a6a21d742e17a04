from __future__ import annotations

import enum
import tempfile
from typing import Annotated

import structlog
import typer
import zmq
from joblib import Parallel, delayed, parallel_config
from rich.console import Console
from rich.table import Table

from .logsetup import configure
from .model import Score, sample, score_batch

cli = typer.Typer(add_completion=False)
log = structlog.get_logger()


class Backend(str, enum.Enum):
    processes = "multiprocessing"
    threads = "threading"


@cli.callback()
def scoring(ctx: typer.Context, verbose: bool = False, gateway: str = "") -> None:
    """Scores applicants in batches."""
    folder = ctx.with_resource(tempfile.TemporaryDirectory())
    inbox = ctx.with_resource(zmq.Context.instance().socket(zmq.PULL))
    inbox.bind(f"ipc://{folder}/log")
    ctx.obj = inbox
    forwarder = configure(gateway or f"ipc://{folder}/log", verbose)
    ctx.call_on_close(forwarder.push.close)


def show(scores: list[Score]) -> None:
    table = Table("applicant", "score", "band", title="Scores")
    for score in sorted(scores, key=lambda s: -s.value):
        table.add_row(score.key, f"{score.value:.3f}", score.band)
    Console(width=60).print(table)


@cli.command()
def score(
    ctx: typer.Context,
    jobs: int = 2,
    count: int = 9,
    batch: Annotated[int, typer.Option(min=1)] = 4,
    backend: Backend = Backend.processes,
) -> None:
    """Score a sample and show the result."""
    applicants = sample(count)
    batches = [applicants[n : n + batch] for n in range(0, count, batch)]
    log.info("start", batches=len(batches), jobs=jobs)
    with parallel_config(backend=backend.value, n_jobs=jobs):
        results = Parallel(timeout=5)(delayed(score_batch)(each) for each in batches)
    show([score for result in results for score in result])
    log.info("finished", scored=count)
    received = 0
    while ctx.obj.poll(200):
        ctx.obj.recv(zmq.NOBLOCK)
        received += 1
    typer.echo(f"gateway got {received} events")


@cli.command()
def explain() -> None:
    """Print the bands."""
    typer.echo("low < 0.4 <= middle < 0.75 <= high")


if __name__ == "__main__":
    cli()
