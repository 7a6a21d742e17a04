"""Invoice rendering, in a process of its own since it holds the GIL for long."""
from __future__ import annotations

import multiprocessing as mp
from pathlib import Path

from flask import Flask, current_app

LINE = "{sku:<12}{qty:>4} x {price:>8.2f}\n"


def _layout(order: dict) -> str:
    lines = "".join(LINE.format(**item) for item in order["items"])
    total = sum(item["qty"] * item["price"] for item in order["items"])
    return f"Invoice {order['id']}\n{lines}{'total':<18}{total:>8.2f} {current_app.config['CURRENCY']}\n"


def _write(app: Flask, order: dict) -> None:
    with app.app_context():
        target = Path(app.config["INVOICE_DIR"]) / f"{order['id']}.txt"
        target.write_text(_layout(order))
        current_app.extensions["audit"].record("invoice.written", order["id"], path=str(target))


class InvoiceDesk:
    def __init__(self, app: Flask) -> None:
        self._app = app
        self._running: list[mp.Process] = []

    def submit(self, order: dict) -> None:
        proc = mp.Process(target=_write, args=(self._app, order), name=f"invoice-{order['id']}")
        proc.start()
        self._running.append(proc)

    def drain(self, timeout: float = 4.0) -> int:
        failed = 0
        for proc in self._running:
            proc.join(timeout)
            if proc.is_alive():
                proc.kill()
                proc.join()
            failed += proc.exitcode != 0
        self._running.clear()
        return failed
