from __future__ import annotations

import os
import tempfile

import click
from fastapi.testclient import TestClient


@click.group()
def cli() -> None:
    """Option pricing service."""


@cli.command("quote-all")
@click.option("--symbols", default="AAA", help="comma separated")
@click.option("--spot", default=100.0, show_default=True)
def quote_all(symbols: str, spot: float) -> None:
    """Ask an embedded service for a price per symbol."""
    with tempfile.TemporaryDirectory() as directory:
        os.environ["PRICING_TICKS_URL"] = f"ipc://{directory}/ticks"
        from .web import app

        with TestClient(app) as client:
            click.echo(client.get("/health").json()["paths"])
            for symbol in symbols.split(","):
                reply = client.get(f"/quotes/{symbol}", params={"spot": spot})
                reply.raise_for_status()
                click.echo("{symbol} {price} +- {error}".format(**reply.json()))


if __name__ == "__main__":
    cli()
