from __future__ import annotations

import multiprocessing as mp
from collections.abc import Callable
from dataclasses import dataclass, field

import click
from flask import current_app
from flask.cli import with_appcontext

from .extensions import events


@dataclass
class Picker:
    name: str
    orders: list[dict]
    publish: Callable[..., None]
    picked: int = field(default=0, init=False)

    def __call__(self) -> None:
        try:
            for order in self.orders:
                for line in order["lines"]:
                    self.picked += line["qty"]
                    self.publish(picker=self.name, order=order["id"], sku=line["sku"])
        finally:
            events.close()


@click.command("pick")
@click.option("--workers", type=int, default=None)
@with_appcontext
def pick(workers: int | None) -> None:
    """Work through the open orders with several pickers."""
    count = workers or current_app.config["PICK_WORKERS"]
    pending = [o for o in current_app.config.get("ORDERS", {}).values() if o["state"] == "open"]
    publish = events.publisher("line.picked")
    crew = []
    for index in range(count):
        picker = Picker(f"picker-{index}", pending[index::count], publish)
        crew.append(mp.Process(target=picker, name=picker.name))
    for process in crew:
        process.start()
    for process in crew:
        process.join(timeout=3)
        if process.is_alive():
            process.kill()
    for order in pending:
        order["state"] = "picked"
    events.emit("pick.done", orders=len(pending))
    click.echo(f"picked {len(pending)} orders with {count} pickers")
