from __future__ import annotations

import argparse
import logging
import os
import socket
import tempfile

from .agent import Agent
from .checks import REGISTRY
from .detach import Readiness, detach


def start(args: argparse.Namespace) -> int:
    run_dir = args.run_dir or tempfile.mkdtemp(prefix="agentd-")
    agent = Agent(f"ipc://{run_dir}/uplink", args.node, args.interval)
    readiness = detach(run_dir) if args.detach else Readiness()
    agent.run(args.rounds, readiness)
    return 0


def checks(args: argparse.Namespace) -> int:
    for name, func in REGISTRY.items():
        print(name, func())
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="agentd")
    sub = parser.add_subparsers(required=True)
    p = sub.add_parser("start", help="run the agent")
    p.add_argument("--detach", action="store_true")
    p.add_argument("--rounds", type=int, default=10)
    p.add_argument("--interval", type=float, default=0.1)
    p.add_argument("--node", default=socket.gethostname())
    p.add_argument("--run-dir", default=os.environ.get("AGENTD_RUN_DIR"))
    p.set_defaults(func=start)
    sub.add_parser("checks", help="run each check once").set_defaults(func=checks)
    args = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    return args.func(args)


if __name__ == "__main__":
    raise SystemExit(main())
