from __future__ import annotations

import collections
import tempfile
import threading
from concurrent.futures import ProcessPoolExecutor, TimeoutError, as_completed
from dataclasses import dataclass, field
from pathlib import Path

import click
import zmq

from . import images, progress


@dataclass
class Board:
    """Collects the reports in a thread of its own."""

    url: str
    steps: collections.Counter = field(default_factory=collections.Counter)
    stop: threading.Event = field(default_factory=threading.Event)
    ready: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as pull:
            pull.bind(self.url)
            self.ready.set()
            while not self.stop.is_set():
                while pull.poll(50):
                    self.steps[pull.recv_json()["step"]] += 1


@click.group()
@click.option("--workers", default=2, show_default=True)
@click.pass_context
def cli(ctx: click.Context, workers: int) -> None:
    ctx.obj = {"workers": workers}


@cli.command()
@click.option("--count", default=3)
@click.option("--size", default=32)
@click.pass_obj
def build(obj: dict, count: int, size: int) -> None:
    """Make COUNT pictures and their thumbnails."""
    with tempfile.TemporaryDirectory() as tmp:
        folder = Path(tmp)
        board = Board(f"ipc://{folder}/progress")
        painter = threading.Thread(target=board.run)
        painter.start()
        board.ready.wait(2)
        progress.connect(board.url)
        files = []
        for n in range(count):
            files.append(folder / f"img{n}.raw")
            images.make(files[-1], size, n)
            progress.report(files[-1].stem, "made")
        pool = ProcessPoolExecutor(obj["workers"], initializer=progress.connect, initargs=(board.url,))
        try:
            jobs = {pool.submit(images.shrink, f): f for f in files}
            for job in as_completed(jobs, timeout=4):
                click.echo(f"{jobs[job].name} -> {job.result().name}")
        except TimeoutError:
            click.echo("giving up", err=True)
            for worker in list(pool._processes.values()):
                worker.kill()
        finally:
            pool.shutdown(cancel_futures=True)
            progress.disconnect()
            board.stop.set()
            painter.join(2)
        click.echo(dict(board.steps))
