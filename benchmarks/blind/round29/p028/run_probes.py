"""Starts the probes of a site against a stub resolver and a listener, prints the availability table."""
import argparse
import collections
import contextlib
import socket
import threading
import time

import zmq

from probes import REGISTRY


class StubResolver(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", 0))
        self.udp.settimeout(0.2)
        self.closing = False

    def run(self):
        while not self.closing:
            with contextlib.suppress(TimeoutError):
                query, peer = self.udp.recvfrom(512)
                self.udp.sendto(query[:2] + b"\x84\x00" + query[4:], peer)


class Availability:
    def __init__(self, context):
        self.intake = context.socket(zmq.PULL)
        self.endpoint = f"tcp://127.0.0.1:{self.intake.bind_to_random_port('tcp://127.0.0.1')}"
        self.table = collections.defaultdict(lambda: [0, 0])

    def collect(self, quiet_ms=200):
        while self.intake.poll(quiet_ms):
            verdict = self.intake.recv_json()
            row = self.table[verdict["probe"], tuple(verdict["target"])]
            row[0] += verdict["ok"]
            row[1] += 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=2)
    args = parser.parse_args()

    resolver = StubResolver()
    resolver.start()
    listener = socket.create_server(("127.0.0.1", 0), backlog=16)
    with zmq.Context() as context:
        availability = Availability(context)
        plan = [
            ("dns", resolver.udp.getsockname()),
            ("tcp", listener.getsockname()),
            ("tcp", ("127.0.0.1", 1)),
        ]
        probes = [REGISTRY[kind](target, availability.endpoint, args.rounds) for kind, target in plan]
        for probe in probes:
            probe.start()
        deadline = time.monotonic() + 3
        while any(p.is_alive() for p in probes) and time.monotonic() < deadline:
            availability.collect(100)
        for probe in probes:
            probe.kill()
            probe.join(1)
        availability.collect()
        availability.intake.close(0)
    resolver.closing = True
    for (kind, target), (good, total) in sorted(availability.table.items()):
        print(f"{kind:4} {target[0]}:{target[1]:<6} {good}/{total}")
    print(f"{len(availability.table)} of {len(plan)} targets reported")
    listener.close()


if __name__ == "__main__":
    main()
