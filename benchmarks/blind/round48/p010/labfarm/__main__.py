from __future__ import annotations

import tempfile
import threading
from collections import Counter
from contextlib import closing

import msgpack_lite as wire
import typer
import zmq
from rich import print as rprint

from .farm import Farm
from .hub import Stage, hub
from .trials import evaluate, plan


def dashboard(context: zmq.Context, url: str, stages: Counter[str], bound: threading.Event) -> None:
    with context.socket(zmq.SUB) as inbox:
        inbox.subscribe(b"")
        inbox.bind(url)
        bound.set()
        while inbox.poll(600):
            stages[wire.unpackb(inbox.recv())["stage"]] += 1


def main(trials: int = 6, points: int = 200, workers: int = 2) -> None:
    """Fit a few trials on a farm of worker processes."""
    stages: Counter[str] = Counter()
    bound = threading.Event()
    with tempfile.TemporaryDirectory() as tmp, zmq.Context() as context:
        url = f"ipc://{tmp}/dashboard"
        board = threading.Thread(target=dashboard, args=(context, url, stages, bound))
        board.start()
        bound.wait(2)

        hub.attach(context, url)
        with closing(Farm(workers)) as farm:
            scores = farm.map(lambda trial: evaluate(trial, points), plan(trials))
        for score in scores:
            hub.note(Stage.SCORED, score.number, loss=score.loss)
            rprint(f"trial {score.number}: {score.estimate:+.3f} loss {score.loss:.4f}")

        board.join(timeout=3)
        rprint(dict(stages))
        hub.detach()


if __name__ == "__main__":
    typer.run(main)
