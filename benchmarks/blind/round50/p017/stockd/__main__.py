from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated, Optional

import typer

from .config import Config
from .sync import StockSync

app = typer.Typer(add_completion=False, no_args_is_help=True)

ConfigOption = Annotated[Optional[Path], typer.Option("--config", "-c", exists=True)]


@app.command()
def show(config: ConfigOption = None) -> None:
    """Print the configuration in force."""
    typer.echo(Config.read(config).model_dump_json(indent=2))


@app.command()
def start(
    config: ConfigOption = None,
    cycles: Annotated[int, typer.Option(help="stop after so many rounds, 0 for never")] = 0,
    pidfile: Annotated[Path, typer.Option()] = Path(tempfile.gettempdir()) / "stockd.pid",
) -> None:
    """Start the daemon."""
    daemon = StockSync(Config.read(config), pidfile, cycles)
    typer.echo(f"publishing at {daemon.check()}")
    daemon.start()


if __name__ == "__main__":
    app(prog_name="stockd")
