from __future__ import annotations

import multiprocessing as mp

import zmq

from .channels import Channel
from .plans import Plan, alternatives, estimate

_fork = mp.get_context("fork")


class Planner:
    trace: Channel = Channel(zmq.PUSH, "trace_url")

    def __init__(self, trace_url: str, rows: dict[str, int]) -> None:
        self.trace_url = trace_url
        self.rows = rows

    def _cost(self, order: tuple[str, ...], out) -> None:
        plan = estimate(order, self.rows)
        self.trace.send_pyobj(("costed", plan.shape))
        out.send(plan)
        out.close()

    def plan(self, tables: list[str]) -> Plan:
        self.trace.send_pyobj(("planning", ",".join(tables)))
        started = []
        for order in alternatives(tables):
            mine, theirs = _fork.Pipe(duplex=False)
            p = _fork.Process(target=self._cost, args=(order, theirs))
            p.start()
            theirs.close()
            started.append((p, mine))
        found = [end.recv() for p, end in started if end.poll(3)]
        for p, _ in started:
            p.join(2)
        return min(found)
