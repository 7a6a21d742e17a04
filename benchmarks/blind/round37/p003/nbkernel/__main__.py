from __future__ import annotations

import argparse
import logging

import zmq

from . import magics  # noqa: F401  (registers the magics)
from .iopub import DisplayPublisher, OutStream
from .session import Session
from .shell import Shell

NOTEBOOKS = {
    "demo": [
        "rows = list(range(5))\nprint('rows', len(rows))",
        "%%time\nsum(rows)",
        "%%isolate 3\nrows.clear()\nprint('cleared')\nlen(rows)",
        "rows",
    ],
    "short": ["1 + 1"],
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="nbkernel")
    parser.add_argument("--cells", choices=NOTEBOOKS, default="short")
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO if args.verbose else logging.WARNING)

    context = zmq.Context.instance()
    iopub = context.socket(zmq.PUB)
    iopub.linger = 0
    port = iopub.bind_to_random_port("tcp://127.0.0.1")
    front_end = context.socket(zmq.SUB)
    front_end.subscribe(b"")
    front_end.connect(f"tcp://127.0.0.1:{port}")
    front_end.poll(200)

    session = Session()
    shell = Shell(OutStream(session, iopub, "stdout"), DisplayPublisher(session, iopub))
    for number, source in enumerate(NOTEBOOKS[args.cells], 1):
        session.send(iopub, "status", {"execution_state": "busy", "cell": number}, b"status")
        shell.run_cell(source)
        session.send(iopub, "status", {"execution_state": "idle", "cell": number}, b"status")

    while front_end.poll(200):
        msg_type, content = session.parse(front_end.recv_multipart(zmq.NOBLOCK))
        print(f"{msg_type:14}", content)
    front_end.close()
    iopub.close()
    context.term()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
