#!/usr/bin/env python3
"""Civil protection sirens, controller.

Takes alarm orders, hands them to one process a zone and publishes every state for the wall display of
the crisis unit.  systemd stops it with SIGTERM.
"""
import argparse
import json
import logging
import multiprocessing
import queue
import signal
import sys
import time

import zmq

import zones

log = logging.getLogger("sirenctl")

SIGNALS = {"drill": "ENTWARNUNG", "fire": "FEUERALARM", "alert": "WARNUNG"}


class StatusBoard:
    """What the wall display shows, topic by topic."""

    def __init__(self):
        self.ctx = zmq.Context()
        self.pub = self.ctx.socket(zmq.PUB)
        self.pub.linger = 100
        self.port = self.pub.bind_to_random_port("tcp://127.0.0.1")

    def show(self, topic, **values):
        self.pub.send_multipart([topic.encode(), json.dumps(values).encode()])

    def close(self):
        self.pub.close()
        self.ctx.term()


class Controller:
    def __init__(self, board):
        self.board = board
        self.results = multiprocessing.Queue()
        self.commands = {}
        self.processes = {}
        self.sounded = 0

    def install_signals(self):
        signal.signal(signal.SIGTERM, self.on_stop)
        signal.signal(signal.SIGINT, self.on_stop)

    def on_stop(self, signum, frame):
        self.board.show("controller", state="going down", signal=signal.Signals(signum).name)
        sys.exit(0)

    def start_zones(self):
        for zone, sirens in zones.ZONES.items():
            self.commands[zone] = multiprocessing.Queue()
            self.processes[zone] = multiprocessing.Process(
                target=zones.zone_loop,
                args=(zone, sirens, self.commands[zone], self.results),
                name=f"zone-{zone}",
            )
            self.processes[zone].start()
        self.drain(until=lambda: False, events=len(self.processes), seconds=3)

    def drain(self, until, events, seconds):
        deadline = time.monotonic() + seconds
        while events > 0 and time.monotonic() < deadline and not until():
            try:
                zone, event, details = self.results.get(timeout=0.3)
            except queue.Empty:
                continue
            events -= 1
            if event == "sounded":
                self.sounded += 1
            self.board.show(f"zone.{zone}", event=event, **details)
            log.info("zone %s %s %s", zone, event, details)

    def order(self, kind):
        signal_name = SIGNALS[kind]
        self.board.show("order", signal=signal_name)
        for commands in self.commands.values():
            commands.put(signal_name)
        total = sum(len(s) for s in zones.ZONES.values())
        self.drain(until=lambda: self.sounded >= total, events=total, seconds=3)

    def stop_zones(self):
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            process.join(1.5)
            if process.exitcode is None:
                log.warning("%s still there", process.name)
                process.kill()
                process.join(1)


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    group = parser.add_mutually_exclusive_group()
    for kind in SIGNALS:
        group.add_argument(f"--{kind}", dest="kind", action="store_const", const=kind)
    options = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(levelname).1s %(message)s")

    board = StatusBoard()
    controller = Controller(board)
    controller.install_signals()
    try:
        controller.start_zones()
        controller.order(options.kind or "drill")
    finally:
        controller.stop_zones()
        board.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
