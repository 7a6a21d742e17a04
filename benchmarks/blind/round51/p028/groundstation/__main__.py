import argparse
import logging
import tempfile
import time

import zmq

from .orbit import Orbit
from .planner import PassPlanner
from .telemetry import TelemetryLink


class MissionLog:
    def __init__(self, endpoint: str) -> None:
        self.ctx = zmq.Context()
        self.inbox = self.ctx.socket(zmq.PULL)
        self.inbox.bind(endpoint)

    def drain(self, wait_ms: int = 150) -> dict[str, int]:
        kinds: dict[str, int] = {}
        deadline = time.monotonic() + 1
        while time.monotonic() < deadline and self.inbox.poll(wait_ms):
            kind = self.inbox.recv_json(zmq.NOBLOCK)["kind"]
            kinds[kind] = kinds.get(kind, 0) + 1
        return kinds

    def close(self) -> None:
        self.inbox.close(0)
        self.ctx.term()


def main() -> int:
    ap = argparse.ArgumentParser(prog="groundstation")
    ap.add_argument("--passes", type=int, default=2)
    ns = ap.parse_args()
    logging.basicConfig(level=logging.INFO)

    with tempfile.TemporaryDirectory() as tmp:
        endpoint = f"ipc://{tmp}/mission"
        mission = MissionLog(endpoint)
        link = TelemetryLink(endpoint, "kiruna-2").start()
        time.sleep(0.3)
        planner = PassPlanner(link)
        for n in range(ns.passes):
            orbit = Orbit(f"cube-{n}", 480 + 35 * n, phase=0.2 + 0.1 * n)
            window = planner.plan(orbit)
            print(orbit.name, "window", window)
        link.shutdown()
        print(sorted(mission.drain()))
        mission.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
