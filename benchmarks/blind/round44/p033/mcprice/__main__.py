from __future__ import annotations

from typing import Annotated

import typer
from joblib import parallel_config

from . import engine
from .meter import Meter
from .model import Option

app = typer.Typer(help="Monte Carlo prices of call options.")
Jobs = Annotated[int, typer.Option(min=1, max=8, help="Processes.")]


@app.command()
def price(spot: float = 100.0, strike: float = 100.0, paths: int = 8000, jobs: Jobs = 2) -> None:
    with Meter() as meter, parallel_config(backend="multiprocessing", n_jobs=jobs):
        value = engine.price(Option(spot, strike), paths, meter.url)
    typer.echo(f"{value:.3f} {dict(meter.totals)}")


@app.command()
def grid(low: int, high: int, strike: float = 100.0, jobs: Jobs = 2) -> None:
    with Meter() as meter, parallel_config(backend="multiprocessing", n_jobs=jobs):
        values = engine.grid(Option(100.0, strike), range(low, high, 5), 1000, meter.url)
    for spot, value in values.items():
        typer.echo(f"{spot:>6} {value:.3f}")


if __name__ == "__main__":
    app(prog_name="mcprice", standalone_mode=True)
