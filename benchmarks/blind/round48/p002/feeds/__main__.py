from __future__ import annotations

import logging
import tempfile
import threading
from collections import Counter

import click
import zmq

from .model import ShardSpec
from .shard import Shard


class TickerPlant(threading.Thread):
    def __init__(self, endpoint: str) -> None:
        super().__init__(daemon=True)
        self.endpoint = endpoint
        self.messages: Counter[str] = Counter()

    def run(self) -> None:
        with zmq.Context() as context:
            with context.socket(zmq.SUB) as inbox:
                inbox.subscribe("ticks.")
                inbox.bind(self.endpoint)
                while inbox.poll(700):
                    topic, *ticks = inbox.recv_multipart()
                    self.messages[topic.decode()] += len(ticks)


@click.group()
@click.option("-v", "--verbose", count=True)
def cli(verbose: int) -> None:
    """Feed handlers."""
    logging.basicConfig(level=logging.WARNING - 10 * min(verbose, 2))


@cli.command()
@click.option("--shards", default=2, type=click.IntRange(1, 6))
@click.option("--batches", default=3, type=int)
def replay(shards: int, batches: int) -> None:
    """Replay recorded feeds into the ticker plant."""
    with tempfile.TemporaryDirectory() as scratch:
        endpoint = f"ipc://{scratch}/plant"
        plant = TickerPlant(endpoint)
        plant.start()
        crew = [
            Shard(ShardSpec(f"shard-{n}", endpoint, batches=batches, seed=n))
            for n in range(shards)
        ]
        for shard in crew:
            shard.start()
        for shard in crew:
            shard.stop()
            click.echo(f"{shard.name}: {shard.delivered.value} ticks, exit {shard.exitcode}")
        plant.join(timeout=2)
        click.echo(f"plant: {dict(plant.messages)}")


if __name__ == "__main__":
    cli(prog_name="feeds")
