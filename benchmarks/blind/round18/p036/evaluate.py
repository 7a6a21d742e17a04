"""Streaming evaluation of model answers: judges in forked workers, live verdicts on a dashboard socket."""
from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence

import zmq

from evalkit import Sample
from evalkit.judges import JUDGES
from evalkit.model import Outcome, stride
from evalkit.reporters import Reporter, counting, live_reporter


def load() -> list[Sample]:
    facts = {"capital of France": "Paris", "2+2": "4", "colour of snow": "white"}
    answers = ["Paris", "it is 4", None]
    return [Sample(n, q, e, answers[n]) for n, (q, e) in enumerate(facts.items())]


def launch(name: str, samples: Sequence[Sample], report: Reporter) -> int:
    if pid := os.fork():
        return pid
    status = 1
    try:
        done = JUDGES[name](samples, report)
        status = 0 if done == len(samples) else 2
    finally:
        os._exit(status)


def wait_all(pids: list[int], seconds: float) -> dict[int, int]:
    codes: dict[int, int] = {}
    end = time.monotonic() + seconds
    while len(codes) < len(pids) and time.monotonic() < end:
        for pid in set(pids) - codes.keys():
            got, status = os.waitpid(pid, os.WNOHANG)
            if got:
                codes[pid] = os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    for pid in set(pids) - codes.keys():
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        codes[pid] = -9
    return codes


def main() -> int:
    dashboard = zmq.Context.instance().socket(zmq.PULL)
    port = dashboard.bind_to_random_port("tcp://127.0.0.1")
    totals: dict[Outcome, int] = {}
    report = counting(live_reporter(f"tcp://127.0.0.1:{port}"), totals)

    samples = load()
    JUDGES["exact"](stride(samples, 0, 3), report)  # smoke test before the fan-out
    codes = wait_all([launch(name, samples, report) for name in sorted(JUDGES)], 3.0)
    while dashboard.poll(150):
        print("verdict", dashboard.recv_string())
    print("workers:", sorted(codes.values()), "smoke:", totals)
    dashboard.close(0)
    return max(codes.values())


if __name__ == "__main__":
    sys.exit(main())
