import os
from typing import Annotated

import typer
import zmq

import telemetry
from engine import price
from models import Contract, Kind


def drain(socket: zmq.Socket, quiet: int = 400) -> list[dict]:
    records = []
    while socket.poll(quiet):
        records.append(socket.recv_json())
    return records


def main(
    kind: Kind,
    paths: Annotated[int, typer.Option(min=100)] = 4000,
    batches: Annotated[int, typer.Option(min=1, max=32)] = 4,
    strike: float = 105.0,
) -> None:
    """Price one option and show what the collector received."""
    collector_context = zmq.Context()
    collector = collector_context.socket(zmq.PULL)
    port = collector.bind_to_random_port("tcp://127.0.0.1")
    os.environ[telemetry.ADDRESS_VARIABLE] = f"tcp://127.0.0.1:{port}"

    value, error = price(Contract(kind=kind, strike=strike), paths, batches)
    typer.echo(f"{kind.value}: {value:.3f} +/- {error:.3f}")

    records = drain(collector)
    pids = {record["pid"] for record in records}
    typer.echo(f"{len(records)} records from {len(pids)} processes")
    collector.close(0)
    collector_context.term()


if __name__ == "__main__":
    typer.run(main)
