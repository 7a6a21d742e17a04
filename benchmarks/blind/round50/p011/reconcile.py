from __future__ import annotations

import tempfile
from datetime import datetime
from typing import Annotated

import typer
import zmq
from rich.console import Console
from rich.table import Table

from payments import alerts, reconcile

console = Console(width=80)
app = typer.Typer(add_completion=False)


@app.command()
def main(
    day: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"])],
    workers: Annotated[int, typer.Option(min=1, max=8)] = 2,
) -> None:
    """Compare one day's payments with what the provider settled."""
    with tempfile.TemporaryDirectory() as folder:
        pager = zmq.Context.instance().socket(zmq.PULL)
        pager.bind(f"ipc://{folder}/oncall")
        alerts.open(f"ipc://{folder}/oncall")
        try:
            mismatches = reconcile(day.date(), workers)
        finally:
            alerts.close()
        paged = 0
        while pager.poll(100):
            pager.recv()
            paged += 1
        pager.close()

    table = Table("reference", "ours", "theirs", title=f"{day:%d.%m.%Y}")
    for mismatch in mismatches:
        table.add_row(mismatch.reference, str(mismatch.ours), str(mismatch.theirs))
    console.print(table)
    console.print(f"{paged} alerts on the pager")


if __name__ == "__main__":
    app()
