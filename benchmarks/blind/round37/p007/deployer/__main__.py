from __future__ import annotations

import argparse
import tempfile
import time

import zmq

from .logs import AgentLogging
from .runner import Runner, StepFailed
from .steps import STEPS, Plan


def main() -> int:
    parser = argparse.ArgumentParser(prog="deployer")
    parser.add_argument("-v", "--verbose", action="store_true")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("steps")
    apply = commands.add_parser("apply")
    apply.add_argument("service")
    apply.add_argument("--release", type=int, required=True)
    apply.add_argument("--set", action="append", default=["port=8080"])
    args = parser.parse_args()
    if args.command == "steps":
        print("\n".join(STEPS))
        return 0

    code = 0
    context = zmq.Context()
    logs = AgentLogging(context, args.verbose)
    room = context.socket(zmq.SUB)
    room.subscribe("")
    room.connect(logs.audit.endpoint)
    time.sleep(0.2)
    with tempfile.TemporaryDirectory(prefix="deploy-") as root:
        plan = Plan(args.service, args.release, root, dict(s.split("=", 1) for s in args.set))
        try:
            Runner(logs).apply(plan, list(STEPS))
        except StepFailed as exc:
            print("failed:", exc)
            code = 1
    while room.poll(200):
        level, line = room.recv_multipart(zmq.NOBLOCK)
        print(level.decode(), line.decode())
    room.close()
    logs.close()
    context.term()
    return code


if __name__ == "__main__":
    raise SystemExit(main())
