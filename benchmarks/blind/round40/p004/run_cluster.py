"""Start a registry and a few node processes, then list who is there."""
from __future__ import annotations

import argparse
import logging
import os
import signal
import time

import zmq

from lodestar import Beacon, Registry

log = logging.getLogger("cluster")


class Node:
    def __init__(self, name: str, beacon: Beacon, lifetime: float) -> None:
        self.name = name
        self.beacon = beacon
        self.lifetime = lifetime
        self.pid = 0

    def launch(self) -> None:
        pid = os.fork()
        if pid:
            self.pid = pid
            return
        status = 1
        try:
            self.serve()
            status = 0
        finally:
            os._exit(status)

    def serve(self) -> None:
        self.beacon.start()
        deadline = time.monotonic() + self.lifetime
        while time.monotonic() < deadline:
            time.sleep(0.05)
        self.beacon.stop()

    def reap(self, patience: float = 2.0) -> None:
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return
            time.sleep(0.05)
        log.warning("%s does not leave, killing it", self.name)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--nodes", type=int, default=2)
    parser.add_argument("--log-level", default="WARNING")
    args = parser.parse_args()
    logging.basicConfig(level=args.log_level)

    registry = Registry(zmq.Context.instance())
    registry.start()
    own = Beacon(registry.url, "registry", registry.url)
    own.start()

    nodes = []
    for number in range(args.nodes):
        name = f"node-{number}"
        beacon = Beacon(registry.url, name, f"tcp://10.0.0.{number + 1}:7000")
        nodes.append(Node(name, beacon, lifetime=0.8))
    for node in nodes:
        node.launch()

    time.sleep(0.5)
    for record in registry.lookup():
        log.info("%-10s %s pid %d, %d beats", record.name, record.address, record.pid, record.beats)
    for node in nodes:
        node.reap()
    own.stop()
    registry.stop()


if __name__ == "__main__":
    main()
