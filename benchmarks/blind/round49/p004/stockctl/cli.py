from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from .models import Audit, Channel
from .sync import run_batches

ROWS = ["bolt-m4, 120", "bolt-m4, -20", "nut-m4, 300", "x, 1", "washer, -7", "nut-m4, ten", "washer, 90"]

app = typer.Typer(add_completion=False, help="Stock bookkeeping.")
console = Console(width=80)


@dataclass
class State:
    site: str
    channel: Channel
    notes: list[str] = field(default_factory=list)


@app.callback()
def setup(ctx: typer.Context,
          site: Annotated[str, typer.Option(help="warehouse code")] = "main",
          audit: Annotated[str, typer.Option(envvar="STOCKCTL_AUDIT")] = "ipc:///tmp/stockctl-audit") -> None:
    state = State(site, Channel(endpoint=audit))
    state.notes.append(f"audit to {state.channel.endpoint.partition(':')[0]}")
    ctx.obj = state
    ctx.call_on_close(state.channel.shutdown)


@app.command()
def sync(ctx: typer.Context, jobs: Annotated[int, typer.Option(min=1, max=8)] = 2) -> None:
    """Apply the waiting movements."""
    state: State = ctx.obj
    codes = run_batches(state.channel, state.site, ROWS, jobs)
    table = Table("batch", "exit", title=f"sync {state.site}")
    for number, code in enumerate(codes):
        table.add_row(str(number), str(code))
    console.print(table)
    state.channel.record(Audit(event="sync.done", site=state.site, detail={"jobs": jobs}))


@app.command()
def ping(ctx: typer.Context) -> None:
    """Send one audit record."""
    state: State = ctx.obj
    state.channel.record(Audit(event="ping", site=state.site))
    for note in state.notes:
        console.print(note)
