"""usage: ingest.py PLAN"""
from __future__ import annotations

import sys
from pathlib import Path

import zmq
from pydantic import ValidationError

from ingestlib import load_plan
from ingestlib.reader import run


def main(argv: list[str]) -> int:
    if len(argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    monitor = zmq.Context().socket(zmq.PULL)
    port = monitor.bind_to_random_port("tcp://127.0.0.1")
    try:
        plan = load_plan(Path(argv[1]), f"tcp://127.0.0.1:{port}")
    except ValidationError as exc:
        print(exc, file=sys.stderr)
        return 1
    plan.channel.post("begin", plan=plan.model_dump())
    results = run(plan)
    plan.channel.post("end", accepted=sum(results.values()))
    events = []
    while monitor.poll(300):
        topic, _ = monitor.recv_multipart(zmq.NOBLOCK)
        events.append(topic.decode())
    plan.channel.close()
    monitor.close(0)
    print(plan.label, sorted(results.items()), events)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
