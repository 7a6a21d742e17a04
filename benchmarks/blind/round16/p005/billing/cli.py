from __future__ import annotations

import dataclasses

import click
import zmq

from .broker import Broker
from .invoices import bill, slices
from .prefork import prefork


@dataclasses.dataclass
class State:
    broker: Broker
    desk: zmq.Socket

    def collected(self, patience: int = 500) -> int:
        count = 0
        while self.desk.poll(patience):
            self.desk.recv()
            count += 1
        return count


@click.group()
@click.pass_context
def cli(ctx: click.Context) -> None:
    desk = zmq.Context.instance().socket(zmq.PULL)
    desk.linger = 0
    port = desk.bind_to_random_port("tcp://127.0.0.1")
    ctx.obj = State(Broker(f"tcp://127.0.0.1:{port}"), desk)
    ctx.call_on_close(desk.close)


@cli.command()
@click.option("--customers", default=3)
@click.option("--slots", default=2)
@click.pass_obj
def run(state: State, customers: int, slots: int) -> None:
    """Bill all customers."""
    state.broker.deliver({"customer": "-", "note": "begin of run"})
    names = [f"customer-{nr:03d}" for nr in range(customers)]
    for part in prefork(slices(names, slots)):
        documents = [invoice.document() for invoice in bill(part)]
        sent = state.broker.deliver(*documents)
        print(f"slot of {part[0]}: {sent} invoices", flush=True)
    click.echo(f"{state.collected()} documents at the desk")


@cli.command()
@click.pass_obj
def ping(state: State) -> None:
    """Send one document, to see whether the broker is there."""
    state.broker.deliver({"customer": "-", "note": "ping"})
    click.echo("ok" if state.collected() else "no answer")


if __name__ == "__main__":
    cli()
