from __future__ import annotations

import json
import os
import threading

import click
import zmq

from features import progress
from features.build import build


class Collector(threading.Thread):
    def __init__(self) -> None:
        super().__init__(name="collector", daemon=True)
        self._socket = zmq.Context.instance().socket(zmq.PULL)
        self.port = self._socket.bind_to_random_port("tcp://127.0.0.1")
        self._halt = threading.Event()
        self.stages: list[str] = []

    def run(self) -> None:
        while True:
            if self._socket.poll(100):
                self.stages.append(json.loads(self._socket.recv())["stage"])
            elif self._halt.is_set():
                break
        self._socket.close()

    def finish(self) -> None:
        self._halt.set()
        self.join(3)


@click.group()
def cli() -> None:
    """Feature store command line."""


@cli.command("build")
@click.option("--entities", default=4, show_default=True)
@click.option("--jobs", default=2, show_default=True)
def build_command(entities: int, jobs: int) -> None:
    collector = Collector()
    os.environ["FEATURES_PROGRESS"] = f"tcp://127.0.0.1:{collector.port}"
    collector.start()
    rows = build([f"customer-{n}" for n in range(entities)], jobs)
    progress.finish()
    collector.finish()
    for row in rows:
        click.echo(f"{row.entity}: " + ", ".join(f"{k}={v:.2f}" for k, v in row.values.items()))
    click.echo(f"{len(collector.stages)} progress messages")


if __name__ == "__main__":
    cli(prog_name="features")
