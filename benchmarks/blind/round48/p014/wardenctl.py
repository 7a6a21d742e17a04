from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click

from warden.agent import Agent, Reading
from warden.daemonize import detach

pass_agent = click.make_pass_decorator(Agent)


@click.group(context_settings={"auto_envvar_prefix": "WARDEN"})
@click.option("--home", type=click.Path(path_type=Path, file_okay=False))
@click.option("--bus", "bus_url", default=None, help="URL of the operations bus.")
@click.pass_context
def cli(ctx: click.Context, home: Path | None, bus_url: str | None) -> None:
    if home is None:
        home = Path(ctx.with_resource(tempfile.TemporaryDirectory(prefix="warden")))
    ctx.obj = Agent(home, bus_url or f"ipc://{home}/bus")


@cli.command()
@pass_agent
def once(agent: Agent) -> None:
    """Take one reading in the foreground."""
    agent.beat()
    click.echo(Reading.take(agent.home))
    agent.close()


@cli.command()
@click.option("--beats", type=int, default=5, show_default=True)
@click.option("--interval", type=float, default=0.1, show_default=True)
@pass_agent
def start(agent: Agent, beats: int, interval: float) -> None:
    """Watch in the background."""
    agent.announce("starting")
    daemon = detach(agent.pidfile, agent.home / "warden.log")
    if daemon is None:
        try:
            agent.announce("running")
            agent.watch(beats, interval)
        finally:
            os._exit(0)

    clean = daemon.wait(timeout=5.0)
    click.echo(f"daemon {daemon.pid} {'finished' if clean else 'was killed'}")
    log = agent.home / "warden.log"
    if log.stat().st_size:
        click.echo(log.read_text(), err=True)
    agent.close()
    sys.exit(0 if clean else 1)


if __name__ == "__main__":
    cli()
