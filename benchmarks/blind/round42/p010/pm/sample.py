"""An app that reports to the manager, like a module that uses pmx."""
from __future__ import annotations

import argparse
import os
import time

import zmq


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--name", required=True)
    name = parser.parse_args().name
    context = zmq.Context.instance()
    bus = context.socket(zmq.PUSH)
    bus.connect(os.environ["PM_BUS"])
    for step in range(int(os.environ.get("STEPS", "1"))):
        bus.send_json({"app": name, "instance": os.environ["PM_INSTANCE"], "step": step})
        time.sleep(0.05)
    bus.close(linger=500)
    context.term()


if __name__ == "__main__":
    main()
