"""Invoice rendering. Takes CPU, so it is done outside the web process."""
import hashlib
import logging
import multiprocessing
import pathlib
from dataclasses import dataclass
from decimal import Decimal

from flask import Flask

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Line:
    sku: str
    quantity: int
    price: Decimal

    @property
    def total(self) -> Decimal:
        return self.quantity * self.price


def render(number: int, lines: list[Line], folder: pathlib.Path) -> pathlib.Path:
    text = [f"Invoice {number}", "=" * 30]
    for line in lines:
        text.append(f"{line.sku:<12}{line.quantity:>4} x {line.price:>8} {line.total:>10}")
    text.append(f"total {sum(l.total for l in lines)}")
    body = "\n".join(text)
    path = folder / f"{number}-{hashlib.sha1(body.encode()).hexdigest()[:8]}.txt"
    path.write_text(body)
    return path


def _render_job(app: Flask, number: int, lines: list[Line], folder: pathlib.Path) -> None:
    with app.app_context():
        path = render(number, lines, folder)
        app.extensions["event_bus"].publish("invoice.ready", number=number, path=str(path))


def render_in_background(app: Flask, number: int, lines: list[Line], folder: pathlib.Path) -> int:
    job = multiprocessing.Process(target=_render_job, args=(app, number, lines, folder), name=f"invoice-{number}")
    job.start()
    job.join(app.config["INVOICE_TIMEOUT"])
    if job.is_alive():
        log.error("invoice %s took too long", number)
        job.kill()
        job.join()
    return job.exitcode
