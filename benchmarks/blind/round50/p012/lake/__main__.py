from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click
import zmq

from . import available
from .config import load
from .pipeline import run


@click.group()
def cli() -> None:
    """Lake loader."""


@cli.command()
def plugins() -> None:
    """List the sink plug-ins."""
    for kind in available():
        click.echo(kind)


@cli.command("load")
@click.argument("config", type=click.Path(exists=True, path_type=Path))
def load_command(config: Path) -> None:
    """Run one pipeline."""
    with tempfile.TemporaryDirectory(prefix="lake-") as workdir, zmq.Context() as wall:
        with wall.socket(zmq.PULL) as received:
            received.linger = 0
            address = f"ipc://{workdir}/metrics"
            received.bind(address)
            os.environ["LAKE_METRICS"] = address
            pipeline = load(config, {"WORKDIR": workdir})
            loaded = run(pipeline)
            total = 0
            while received.poll(200):
                _, count = received.recv_multipart()
                total += int(count)
        click.echo(f"{pipeline.name}: {loaded} rows loaded, wall counted {total}")


if __name__ == "__main__":
    cli(prog_name="lake")
