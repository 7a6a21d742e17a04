from __future__ import annotations

import datetime as dt
import json
import os
import signal
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass
from typing import Sequence

from . import bus
from .schedule import Schedule


@dataclass
class Outcome:
    destroyed: Counter
    held: Counter
    failed: int = 0


def _sweep_series(schedule: Schedule, series: str, as_of: dt.date) -> dict:
    destroyed = held = 0
    for ref, hold in schedule.due(series, as_of):
        if hold:
            held += 1
            bus.publish("held", ref=ref, matter=hold)
        else:
            destroyed += 1
            bus.publish("destroyed", ref=ref)
    return {"series": series, "destroyed": destroyed, "held": held}


def _shard(schedule: Schedule, names: Sequence[str], as_of: dt.date, out: int) -> int:
    try:
        with os.fdopen(out, "w") as stream:
            for name in names:
                stream.write(json.dumps(_sweep_series(schedule, name, as_of)) + "\n")
        bus.flush(final=True)
    except Exception:
        traceback.print_exc(file=sys.stderr)
        return 1
    return 0


def sweep(schedule: Schedule, as_of: dt.date, shards: int) -> Outcome:
    series = schedule.series()
    bus.publish("sweep.begin", series=series)
    children: dict[int, int] = {}
    for n in range(shards):
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            os._exit(_shard(schedule, series[n::shards], as_of, writer))
        os.close(writer)
        children[pid] = reader

    outcome = Outcome(Counter(), Counter())
    deadline = time.monotonic() + 4
    for pid, reader in children.items():
        while True:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                break
            if time.monotonic() > deadline:
                os.kill(pid, signal.SIGKILL)
                _, status = os.waitpid(pid, 0)
                break
            time.sleep(0.02)
        outcome.failed += bool(status)
        with os.fdopen(reader) as stream:
            for line in stream:
                row = json.loads(line)
                outcome.destroyed[row["series"]] += row["destroyed"]
                outcome.held[row["series"]] += row["held"]
    bus.publish("sweep.end", failed=outcome.failed)
    return outcome
