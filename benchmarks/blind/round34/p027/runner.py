from __future__ import annotations

import argparse
import os
import pty
import sys
from contextlib import ExitStack
from typing import Any

import zmq

from stages import Stage, StageEnv, load


def run_isolated(stage: Stage, state: dict[str, Any]) -> str:
    """Run one stage on its own terminal so that vendor code may print freely."""
    pid, fd = pty.fork()
    if not pid:
        code = 1
        try:
            stage.run(state)
            sys.stdout.flush()
            code = 0
        finally:
            os._exit(code)
    chunks: list[bytes] = []
    with os.fdopen(fd, "rb", buffering=0) as term:
        while True:
            try:
                chunk = term.read(4096)
            except OSError:
                break
            if not chunk:
                break
            chunks.append(chunk)
    _, status = os.waitpid(pid, 0)
    if status:
        raise RuntimeError(f"{stage.name} ended with {os.waitstatus_to_exitcode(status)}")
    return b"".join(chunks).decode().replace("\r\n", "\n")


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--stages", type=lambda s: s.split(","), required=True)
    ap.add_argument("--isolate", action="append", default=[])
    ns = ap.parse_args()

    with ExitStack() as stack:
        ctx = stack.enter_context(zmq.Context())
        monitor = stack.enter_context(ctx.socket(zmq.PULL))
        port = monitor.bind_to_random_port("tcp://127.0.0.1")
        bus = stack.enter_context(ctx.socket(zmq.PUSH))
        bus.linger = 0
        bus.connect(f"tcp://127.0.0.1:{port}")

        env = StageEnv(bus=bus, batch="EOD-LDN")
        state: dict[str, Any] = {}
        for stage in (load(n, env) for n in ns.stages):
            if stage.name in ns.isolate:
                state.setdefault("captured", {})[stage.name] = run_isolated(stage, state)
            else:
                stage.run(state)

        seen = []
        while monitor.poll(200):
            seen.append(monitor.recv_json()["stage"])
        print(state["summary"], seen)


if __name__ == "__main__":
    main()
