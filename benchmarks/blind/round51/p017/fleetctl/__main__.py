from __future__ import annotations

import functools
import json
import time

import click

from .daemon import detach
from .session import Session
from .watching import watch as watch_load


@click.group()
@click.option("--hub", envvar="FLEET_HUB", default="ipc:///tmp/fleet-hub.sock", show_default=True)
@click.option("--node", default=None)
@click.option("-v", "--verbose", is_flag=True)
@click.pass_context
def cli(ctx: click.Context, hub: str, node: str | None, verbose: bool) -> None:
    """Talks to the machines of a fleet."""
    options = {"node": node} if node else {}
    session = ctx.obj = Session(hub=hub, verbose=verbose, **options)
    ctx.call_on_close(session.close)
    session.announce("cli", command=ctx.invoked_subcommand)


@cli.command()
@click.option("--rounds", default=10, type=click.IntRange(1))
@click.option("--pause", default=0.1)
@click.option("--wait/--no-wait", default=True, help="Stay until the first report is there.")
@click.pass_obj
def watch(session: Session, rounds: int, pause: float, wait: bool) -> None:
    """Report the load from the background."""
    report = session.state_dir / "last.json"
    report.unlink(missing_ok=True)
    detach(
        functools.partial(watch_load, session, rounds, pause),
        session.state_dir / "watch.pid",
        session.state_dir / "watch.log",
    )
    session.announce("watching", rounds=rounds)
    deadline = time.monotonic() + 4
    while wait and time.monotonic() < deadline and not report.exists():
        time.sleep(0.05)
    click.echo(f"watching {session.node} ({'reported' if report.exists() else 'pending'})")


@cli.command()
@click.pass_obj
def status(session: Session) -> None:
    """Show the last report."""
    report = session.state_dir / "last.json"
    if not report.exists():
        click.secho("no report yet", fg="yellow")
        return
    try:
        last = json.loads(report.read_text())
    except json.JSONDecodeError:
        click.secho("report is being written", fg="yellow")
        return
    click.echo(f"{last['node']}: peak load {last['peak']:.2f} in {last['rounds']} rounds")


if __name__ == "__main__":
    cli()
