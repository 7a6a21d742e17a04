from __future__ import annotations

import tempfile

import click

from .detach import detach
from .preflight import address_is_usable
from .service import Beacon
from .state import State


@click.group()
@click.option("--statedir", type=click.Path(file_okay=False), envvar="BEACON_STATEDIR")
@click.option("-v", "--verbose", is_flag=True)
@click.pass_context
def cli(ctx: click.Context, statedir: str | None, verbose: bool) -> None:
    """Tells the rack that this host is alive."""
    folder = statedir or tempfile.mkdtemp(prefix="beacon-")
    ctx.obj = State(f"ipc://{folder}/beacon.sock", folder, verbose)


@cli.command()
@click.option("--detach/--foreground", "background", default=False)
@click.option("--wait", is_flag=True, help="Stay until the daemon has ended.")
@click.option("--ticks", type=click.IntRange(1, 1000), default=5)
@click.pass_obj
def run(state: State, background: bool, wait: bool, ticks: int) -> None:
    """Publish heartbeats."""
    address_is_usable(state)
    tell = detach(wait=wait).tell if background else click.echo
    Beacon(state, tell).run(ticks)
    state.close()


@cli.command()
@click.pass_obj
def where(state: State) -> None:
    """Print the endpoint."""
    click.echo(state.endpoint)
