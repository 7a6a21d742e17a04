from __future__ import annotations

import json
import multiprocessing
import tempfile
from pathlib import Path
from typing import Annotated

import typer
import zmq
from loguru import logger

from feeds import FEEDS
from logs import setup_main, setup_worker

cli = typer.Typer(add_completion=False, no_args_is_help=True)


def collect(feed: str, limit: int, folder: Path, hub: str) -> None:
    shipper = setup_worker(hub, feed)
    found = []
    for article in FEEDS[feed].articles(limit):
        logger.debug("{} -> {}", article.title, article.digest)
        found.append({"title": article.title, "digest": article.digest})
    (folder / f"{feed}.json").write_text(json.dumps(found))
    logger.info("{} articles", len(found))
    shipper.shut()


@cli.command()
def run(
    limit: Annotated[int, typer.Option(min=1)] = 5,
    feed: Annotated[list[str] | None, typer.Option(help="only these feeds")] = None,
) -> None:
    """Harvest the feeds, each in its own process."""
    with tempfile.TemporaryDirectory() as scratch:
        hub = f"ipc://{scratch}/hub"
        context = zmq.Context()
        listener = context.socket(zmq.PULL)
        listener.bind(hub)
        shipper = setup_main(hub)
        logger.info("harvest of {} feeds", len(feed or FEEDS))
        workers = []
        for name in feed or FEEDS:
            worker = multiprocessing.Process(target=collect, args=(name, limit, Path(scratch), hub))
            worker.start()
            workers.append(worker)
        for worker in workers:
            worker.join(timeout=3)
            if worker.exitcode is None:
                worker.kill()
        files = sorted(path.name for path in Path(scratch).glob("*.json"))
        logger.success("wrote {}", files)
        count = 0
        while listener.poll(200):
            listener.recv(zmq.NOBLOCK)
            count += 1
        typer.echo(f"{count} records shipped")
        logger.remove()
        shipper.shut()
        listener.close()
        context.term()


@cli.command()
def feeds() -> None:
    """List what can be harvested."""
    for name, source in FEEDS.items():
        typer.echo(f"{name}: {len(source.titles)}")


if __name__ == "__main__":
    cli()
