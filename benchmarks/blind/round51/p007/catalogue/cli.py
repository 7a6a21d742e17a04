from __future__ import annotations

import multiprocessing
from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import AppGroup

from .extensions import telemetry
from .store import build_shard

index_cli = AppGroup("index", help="Maintain the search index.")


def _build(app: Flask, shard: int, shards: int) -> None:
    with app.app_context():
        with telemetry.timed("shard_build"):
            build_shard(Path(app.config["INDEX_DIR"]), shard, shards)
        telemetry.close(app)


@index_cli.command("rebuild")
@click.option("--shards", type=click.IntRange(1, 16), default=None)
def rebuild(shards: int | None) -> None:
    """Build every shard in a process of its own."""
    app = current_app._get_current_object()
    shards = shards or app.config["SHARDS"]
    builders = [multiprocessing.Process(target=_build, args=(app, n, shards), name=f"shard-{n}") for n in range(shards)]
    for builder in builders:
        builder.start()
    for builder in builders:
        builder.join(timeout=3)
        if builder.is_alive():
            builder.kill()
            builder.join()
        click.echo(f"{builder.name}: {builder.exitcode}")
    telemetry.count("rebuild")
