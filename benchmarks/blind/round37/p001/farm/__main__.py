from __future__ import annotations

import argparse
import logging
import os
import tempfile
import time

import zmq

from .hooks import hooks
from .progress import Console, ProgressPublisher
from .scheduler import Farm
from .toolchain import Unit


def sample_units(count: int) -> list[Unit]:
    return [Unit(f"mod{i:02d}.c", f"// unit {i}\nint f{i}(void);\n#define V \"@VERSION@\"") for i in range(count)]


def cmd_build(args: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="farm-") as scratch, Farm(args.jobs, args.opt) as farm:
        context = zmq.Context()
        endpoint = "ipc://" + os.path.join(scratch, "progress")
        publisher = ProgressPublisher(context, endpoint).attach(hooks)
        console = Console(context, endpoint)
        console.start()
        time.sleep(0.2)
        try:
            artifacts = farm.build(sample_units(args.units))
            time.sleep(0.2)
        finally:
            console.stop()
            publisher.close()
            context.term()
        print(f"{len(artifacts)} artifacts, {console.lines} progress lines")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="farm")
    commands = parser.add_subparsers(required=True)
    build = commands.add_parser("build", help="build the sample tree")
    build.add_argument("--jobs", type=int, default=os.cpu_count())
    build.add_argument("--units", type=int, default=8)
    build.add_argument("-O", dest="opt", type=int, default=1)
    build.set_defaults(run=cmd_build)
    args = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    return args.run(args)


if __name__ == "__main__":
    raise SystemExit(main())
