from __future__ import annotations

import asyncio
import pathlib
import sys

import zmq
import zmq.asyncio

from .audit import AuditTrail
from .model import Plan
from .runner import Runner, StepFailed


async def keep_audit(sock: zmq.asyncio.Socket, events: list[dict]) -> None:
    while True:
        events.append(await sock.recv_json())


async def main(path: str) -> int:
    plan = Plan.load(pathlib.Path(path))
    context = zmq.asyncio.Context()
    events: list[dict] = []
    sink = context.socket(zmq.PULL)
    port = sink.bind_to_random_port("tcp://127.0.0.1")
    keeper = asyncio.create_task(keep_audit(sink, events))

    plain = zmq.Context.shadow(context.underlying)
    audit = AuditTrail(plain, f"tcp://127.0.0.1:{port}")
    await asyncio.sleep(0.1)
    runner = Runner(plan, audit)
    try:
        await runner.run()
    except StepFailed as exc:
        print("failed:", exc)
        return 1
    finally:
        await asyncio.sleep(0.1)
        keeper.cancel()
        audit.close()
        sink.close(0)
        context.term()
    for name, lines in runner.output.items():
        print(name, lines)
    print([e["what"] for e in events])
    return 0


sys.exit(asyncio.run(main(*sys.argv[1:2])))
