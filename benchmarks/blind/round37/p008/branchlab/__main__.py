"""A kernel in a thread and a scripted client."""
from __future__ import annotations

import argparse
import logging
import threading

import zmq

from .client import Client
from .kernel import Kernel

SHELL, IOPUB = "inproc://shell", "inproc://iopub"


def main() -> int:
    parser = argparse.ArgumentParser(prog="branchlab", description=__doc__)
    parser.add_argument("--root-value", type=int, default=1)
    parser.add_argument("--debug", action="store_true")
    args = parser.parse_args()
    logging.basicConfig(level=logging.DEBUG if args.debug else logging.WARNING)

    context = zmq.Context()
    kernel = Kernel(context, SHELL, IOPUB)
    thread = threading.Thread(target=kernel.serve, name="kernel")
    thread.start()
    client = Client(context, SHELL, IOPUB)
    try:
        print("exec", client.ask("exec", f"x = {args.root_value}"))
        print("try ", client.ask("try", "x = x * 100", watch=["x"]))
        print("eval", client.ask("eval", "x"))
    finally:
        print("down", client.ask("shutdown"))
        thread.join(3)
        for event in client.events():
            print("event", event)
        client.close()
        context.term()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
