from __future__ import annotations

import contextlib
import json
import tempfile
from pathlib import Path

import click
import zmq

from .agent import Agent
from .station import Station


@contextlib.contextmanager
def office(folder: Path):
    """The receiving side, here in the same process."""
    with zmq.Context() as ctx, ctx.socket(zmq.PULL) as pull:
        pull.set(zmq.LINGER, 0)
        pull.bind(f"ipc://{folder / 'office'}")
        yield pull


@click.group()
@click.option("--name", default="quay")
@click.option("--label", "labels", multiple=True, metavar="KEY=VALUE")
@click.pass_context
def cli(ctx: click.Context, name: str, labels: tuple[str, ...]) -> None:
    folder = Path(ctx.with_resource(tempfile.TemporaryDirectory()))
    ctx.meta["office"] = ctx.with_resource(office(folder))
    ctx.obj = Station(name, folder / "office", labels=dict(entry.split("=", 1) for entry in labels))
    ctx.call_on_close(ctx.obj.close)


@cli.command()
@click.option("--readings", type=click.IntRange(1, 50), default=3)
@click.pass_context
def watch(ctx: click.Context, readings: int) -> None:
    """Start the agent and show what the office has got."""
    station: Station = ctx.obj
    station.publish("watch.begin", readings=readings)
    agent = Agent(station)
    click.echo(f"agent {'runs' if agent.detach(readings) else 'failed'}")
    click.echo(f"ended by itself: {agent.wait(4)}")
    station.publish("watch.end")
    pull: zmq.Socket = ctx.meta["office"]
    while pull.poll(300):
        click.echo(json.loads(pull.recv())["kind"])


@cli.command()
@click.pass_obj
def show(station: Station) -> None:
    click.echo(repr(station))


if __name__ == "__main__":
    cli()
