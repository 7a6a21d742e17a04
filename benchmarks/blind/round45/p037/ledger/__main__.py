from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator

import attrs
import typer
import zmq

from .audit import trail
from .importer import import_all
from .statements import Booking

app = typer.Typer(add_completion=False)


@contextmanager
def audit_service() -> Iterator[zmq.Socket]:
    with zmq.Context() as context, context.socket(zmq.PULL) as service:
        service.linger = 0
        port = service.bind_to_random_port("tcp://127.0.0.1")
        trail.address = f"tcp://127.0.0.1:{port}"
        try:
            yield service
        finally:
            trail.close()


@app.command("import")
def import_(accounts: int = 3, workers: int = 2) -> None:
    """Import the sample statements."""
    with audit_service() as service:
        balances = import_all([f"DE{number:02}" for number in range(accounts)], workers)
        entries = []
        while len(entries) < accounts + 2 and service.poll(800):
            entries.append(service.recv_json())
    for account, balance in balances.items():
        typer.echo(f"{account} {balance:>10}")
    typer.echo(f"{len(entries)} audit entries from {len({e['pid'] for e in entries})} processes")


@app.command()
def show_schema() -> None:
    for field in attrs.fields(Booking):
        typer.echo(f"{field.name}: {field.type}")


if __name__ == "__main__":
    app()
