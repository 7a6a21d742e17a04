from __future__ import annotations

import functools
import os
import tempfile
import time
from pathlib import Path

import click
import zmq

from .detach import detach
from .spool import Spool
from .uplink import Uplink


def follow(endpoint: str, seconds: float, pid: int) -> None:
    """Show what arrives at the collector until the end marker or the time is over."""
    deadline = time.monotonic() + seconds
    with zmq.Context() as context, context.socket(zmq.PULL) as collector:
        collector.setsockopt(zmq.LINGER, 0)
        collector.bind(endpoint)
        click.echo(f"shipper running as {pid}")
        while time.monotonic() < deadline:
            if not collector.poll(100):
                continue
            kind, body = collector.recv_multipart()
            click.echo(f"{kind.decode():<6} {len(body)} bytes")
            if kind == b"end":
                time.sleep(0.3)
                return
    click.echo("stopped following")


def ship(spool: Spool, uplink: Uplink, batch: int) -> None:
    for points in spool.batches(batch):
        uplink.send("batch", points)
    uplink.send("end", {"sent": uplink.sent})


@click.command()
@click.option("--files", default=7, show_default=True)
@click.option("--batch", default=2, show_default=True)
@click.option("--follow", "seconds", default=2.0, show_default=True)
def main(files: int, batch: int, seconds: float) -> None:
    """Ship the spool in the background and follow the first batches."""
    folder = Path(tempfile.mkdtemp(prefix="shipper-"))
    endpoint = f"ipc://{folder}/collector"
    spool = Spool(folder)
    spool.fill(files)

    uplink = Uplink(endpoint)
    uplink.send("hello", {"host": os.uname().nodename, "files": len(spool)})
    detach(functools.partial(follow, endpoint, seconds))
    ship(spool, uplink, batch)
    uplink.close()


if __name__ == "__main__":
    main()
