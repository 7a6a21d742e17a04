"""Build the supervisory returns given on the command line, one process per return."""
from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
from multiprocessing.connection import Connection

from .templates import TEMPLATES
from .trail import Trail, run_trail


def build(name: str, out: Connection) -> None:
    cells = dict(TEMPLATES[name]())
    run_trail().note(name, "built", cells=len(cells))
    out.send(cells)
    out.close()


def produce(names: list[str]) -> dict[str, dict[str, int]]:
    trail: Trail = run_trail()
    trail.note("run", "opened", returns=names)
    finished = {}
    for name in names:
        receiver, sender = multiprocessing.Pipe(duplex=False)
        proc = multiprocessing.Process(target=build, args=(name, sender), name=f"build-{name}")
        proc.start()
        sender.close()
        if receiver.poll(1.5):
            finished[name] = receiver.recv()
        proc.join(1.0)
        if proc.is_alive():
            proc.kill()
            proc.join()
        trail.note("run", "return", name=name, code=proc.exitcode)
    return finished


def main(argv: list[str]) -> int:
    unknown = set(argv) - TEMPLATES.keys()
    if unknown or not argv:
        print(f"usage: regrep {' '.join(TEMPLATES)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="regrep") as tmp:
        os.environ["REGREP_TRAIL"] = f"ipc://{tmp}/trail"
        for name, cells in produce(argv).items():
            print(name, *(f"{k}={v}" for k, v in cells.items()), sep="\n  ")
        run_trail().close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
