from __future__ import annotations

import zmq

from .events import Count, Event, Pick


def tolerance(expected: int) -> int:
    return max(1, expected // 50)


def reconcile(event: Event) -> str:
    """Compare a scan with the books; heavy in real life."""
    from .hub import Hub

    hub = Hub.current()
    match event:
        case Pick(bin=where, article=what, amount=n):
            hub.uplink.send_pyobj({"bin": where, "article": what, "delta": -n})
            return f"{where}: -{n}"
        case Count(seen=seen, expected=want) if abs(seen - want) <= tolerance(want):
            return f"{event.bin}: fine"
        case Count(bin=where, seen=seen, expected=want):
            hub.alarm.send_string(f"{where} {seen}/{want}", flags=zmq.NOBLOCK)
            return f"{where}: alarm"
