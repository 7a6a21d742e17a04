from __future__ import annotations

import json
import os
import time

import attrs

from .session import Session


def load_average() -> float:
    return os.getloadavg()[0]


def watch(session: Session, rounds: int, pause: float) -> None:
    session = attrs.evolve(session, node=f"{session.node}/watcher")
    history: list[float] = []
    for _ in range(rounds):
        history.append(load_average())
        session.announce("load", now=history[-1], peak=max(history))
        time.sleep(pause)
    report = session.state_dir / "last.json"
    report.write_text(json.dumps({"node": session.node, "rounds": rounds, "peak": max(history)}))
    session.close()
