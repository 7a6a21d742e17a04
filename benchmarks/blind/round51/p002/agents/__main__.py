from __future__ import annotations

import math
import time
from collections import defaultdict
from pathlib import Path

import click
import zmq

from .launch import launch
from .links import Link
from .spec import load_specs


@click.group(context_settings={"auto_envvar_prefix": "AGENTS"})
@click.option("--config", type=click.Path(path_type=Path, exists=True), default="agents.yaml")
@click.pass_context
def main(ctx: click.Context, config: Path) -> None:
    """Field agents and their supervisor."""
    ctx.obj = load_specs(config)


@main.command()
@click.option("--only", multiple=True)
@click.pass_obj
def up(specs: dict, only: tuple[str, ...]) -> None:
    """Start the agents and collect until they are done."""
    link = Link(zmq.PULL)
    echo = Link(zmq.PUSH, link.url)
    echo.report(agent="supervisor", value=0.0)
    chosen = [spec for spec in specs.values() if not only or spec.name in only]
    children = [launch(spec, link) for spec in chosen]
    echo.report(agent="supervisor", value=float(len(children)))
    values: dict[str, list[float]] = defaultdict(list)
    expected = sum(spec.readings for spec in chosen) + 2
    deadline = time.monotonic() + 6
    while sum(map(len, values.values())) < expected and time.monotonic() < deadline:
        message = link.collect(0.2)
        if message is not None:
            values[message["agent"]].append(message["value"])
    for child in children:
        click.echo(f"{child.spec.name} left with {child.wait(deadline)}")
    for name, numbers in sorted(values.items()):
        click.echo(f"{name}: n={len(numbers)} last={numbers[-1]:.2f}")
    echo.close()
    link.close()


@main.command()
@click.argument("name")
@click.option("--period", type=float)
@click.option("--readings", type=int)
def agent(name: str, period: float, readings: int) -> None:
    """Take readings and report them."""
    link = Link(zmq.PUSH)
    for step in range(readings):
        link.report(agent=name, value=math.sin(step) + len(name))
        time.sleep(period)
    link.close()
    link.context.term()


if __name__ == "__main__":
    main()
