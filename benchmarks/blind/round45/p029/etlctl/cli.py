from __future__ import annotations

import logging
import time

import click

from etlctl.pipeline import partitions, run_pipeline
from etlctl.state import RATES, ConsoleTail, RunState, Settings


@click.group()
@click.option("--currency", type=click.Choice(sorted(RATES)), default="EUR", show_default=True)
@click.option("--database", default=":memory:", show_default=True)
@click.option("-v", "--verbose", is_flag=True)
@click.pass_context
def cli(ctx: click.Context, currency: str, database: str, verbose: bool) -> None:
    """Order ETL."""
    logging.basicConfig(
        level=logging.DEBUG if verbose else logging.INFO,
        format="%(asctime)s %(name)s: %(message)s",
    )
    ctx.obj = RunState.create(Settings(currency=currency, database=database))
    ctx.call_on_close(ctx.obj.close)


@cli.command()
@click.option("--partitions", "count", type=click.IntRange(1, 64), default=4)
@click.option("--jobs", type=click.IntRange(1, 8), default=2)
@click.pass_obj
def run(state: RunState, count: int, jobs: int) -> None:
    """Run every partition."""
    tail = ConsoleTail(state.context, state.feed.endpoint)
    tail.start()
    time.sleep(0.2)
    try:
        total = run_pipeline(state, partitions(count), jobs)
        time.sleep(0.2)
    finally:
        tail.stop()
    click.echo(f"{total} rows loaded, {tail.seen} progress events")


@cli.command()
@click.pass_obj
def rates(state: RunState) -> None:
    """Show the conversion table."""
    for name in sorted(RATES):
        click.echo(f"{name} {state.rate_for(name):.4f}")
