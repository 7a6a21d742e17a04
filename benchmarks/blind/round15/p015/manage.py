from __future__ import annotations

import argparse
from collections import defaultdict
from statistics import fmean

import zmq

from swarm.launch import AgentLauncher


class Manager:
    def __init__(self) -> None:
        self.ctx = zmq.Context()
        self.hub = self.ctx.socket(zmq.ROUTER)
        self.hub.bind_to_random_port("tcp://127.0.0.1")
        self.launcher = AgentLauncher(self.hub)
        self.pings: dict[str, list[float]] = defaultdict(list)
        self.left: set[str] = set()

    def run(self, names: list[str]) -> None:
        for name in names:
            self.launcher.start(name)
        while len(self.left) < len(names) and self.hub.poll(4000):
            who, body = self.hub.recv_multipart()
            self.note(who.decode(), zmq.utils.jsonapi.loads(body))

    def note(self, who: str, report: dict) -> None:
        match report["state"]:
            case "ping":
                self.pings[who].append(report["ms"])
            case "left":
                self.left.add(who)

    def close(self) -> None:
        print("exit codes", dict(sorted(self.launcher.reap().items())))
        self.hub.close(0)
        self.ctx.term()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--agents", type=int, default=2)
    manager = Manager()
    try:
        manager.run([f"bot-{n}" for n in range(parser.parse_args().agents)])
    finally:
        manager.close()
    for who, pings in sorted(manager.pings.items()):
        print(f"{who}: {fmean(pings):.1f} ms over {len(pings)}")


if __name__ == "__main__":
    main()
