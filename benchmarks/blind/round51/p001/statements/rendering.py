"""Runs in the pool: turns ledger lines into a text statement."""

from __future__ import annotations

import logging
from decimal import Decimal
from pathlib import Path

from . import bus
from .config import get_settings

log = logging.getLogger(__name__)


def warm_up(level: int) -> None:
    logging.getLogger().setLevel(level)
    bus.get_publisher.cache_clear()


def ledger(account: str, month: str) -> list[tuple[str, Decimal]]:
    seed = sum(map(ord, account + month))
    return [(f"entry {n}", Decimal(seed * n % 997) / 100) for n in range(1, 13)]


def render_statement(account: str, month: str) -> str:
    lines = ledger(account, month)
    total = sum((amount for _, amount in lines), Decimal())
    body = [f"Statement {month} for {account}", "-" * 32]
    body += [f"{text:<20}{amount:>12.2f}" for text, amount in lines]
    body += ["-" * 32, f"{'total':<20}{total:>12.2f}"]
    target: Path = get_settings().output_dir / f"{account}-{month}.txt"
    target.write_text("\n".join(body), encoding="utf-8")
    bus.publish(bus.Event(name="statement.rendered", subject=target.name))
    return target.name
