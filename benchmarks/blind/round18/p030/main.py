"""Agent loop that plans tool calls, runs them in a process sandbox and keeps an audit trail."""
from __future__ import annotations

import argparse
import asyncio
from collections.abc import Iterator

import zmq

from runner.audit import run_scope
from runner.sandbox import Sandbox, ToolCall


def plan(rounds: int) -> Iterator[ToolCall]:
    for n in range(rounds):
        yield ToolCall("calc.mean", {"values": [n, n + 1.0, n + 2.0]})
        yield ToolCall("text.words", {"text": "the quick brown fox " * (n + 1)})


async def agent(rounds: int, endpoint: str) -> None:
    with run_scope("demo", endpoint) as run:
        run.note("run.start", rounds=rounds)
        async with Sandbox() as box, asyncio.TaskGroup() as tg:
            calls = [(c, tg.create_task(box.call(c))) for c in plan(rounds)]
        for call, task in calls:
            print(call.name, "->", task.result())
        run.note("run.end")


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--rounds", type=int, default=1)
    opts = ap.parse_args()
    with zmq.Context.instance().socket(zmq.PULL) as trail:
        port = trail.bind_to_random_port("tcp://127.0.0.1")
        asyncio.run(agent(opts.rounds, f"tcp://127.0.0.1:{port}"))
        n = 0
        while trail.poll(100):
            trail.recv_multipart()
            n += 1
        print("audit records:", n)


if __name__ == "__main__":
    main()
