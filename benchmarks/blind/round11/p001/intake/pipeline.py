from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
import logging

from .audit import AuditTrail

log = logging.getLogger(__name__)
_trail: AuditTrail | None = None


def install(trail: AuditTrail) -> None:
    global _trail
    _trail = trail


def validate(order: dict) -> bool:
    ok = order["qty"] > 0 and order["sku"].startswith("A")
    if _trail is not None:
        _trail.record("validated", id=order["id"], ok=ok)
    return ok


def run_batch(orders: list[dict], workers: int) -> int:
    with ProcessPoolExecutor(max_workers=workers) as pool:
        results = list(pool.map(validate, orders))
    log.info("accepted %d of %d", sum(results), len(results))
    return sum(results)
