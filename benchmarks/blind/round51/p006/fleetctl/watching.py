from __future__ import annotations

import json
import os
import time

from .session import Session


def load_average() -> float:
    return os.getloadavg()[0]


def watch(session: Session, rounds: int, pause: float) -> None:
    history: list[float] = []
    for _ in range(rounds):
        history.append(load_average())
        session.announce("load", now=history[-1], peak=max(history))
        time.sleep(pause)
    report = session.state_dir / "last.json"
    report.write_text(json.dumps({"node": session.node, "rounds": rounds, "peak": max(history)}))
