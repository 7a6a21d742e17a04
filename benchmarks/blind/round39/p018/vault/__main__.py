from __future__ import annotations

import argparse
import tempfile
from contextlib import ExitStack
from pathlib import Path

import zmq

from .console import Console
from .logs import structured_logging
from .plan import Plan
from .runner import run


def main() -> int:
    parser = argparse.ArgumentParser(prog="vault")
    parser.add_argument("command", choices=["run", "check"])
    parser.add_argument("--plan", type=Path, required=True)
    options = parser.parse_args()
    plan = Plan.load(options.plan)
    if options.command == "check":
        print(f"{len(plan.jobs)} jobs")
        return 0

    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vault-")))
        context = stack.enter_context(zmq.Context())
        console = stack.enter_context(Console.listening(context, home, plan.topic))
        records = stack.enter_context(
            structured_logging(context, console.endpoint, plan.level, plan.topic)
        )
        console.settle()
        failures = run(plan, home / "target", records)
        print(f"{console.show()} log lines")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
