import argparse
import logging
import tempfile
import time
from pathlib import Path

import zmq

from daemonlib import Daemon, wait_for
from probes import PROBES


class HostMonitor(Daemon):
    """Measures the host now and then and pushes the figures to a dashboard."""

    def __init__(self, pidfile: Path, dashboard: str, beats: int):
        super().__init__(pidfile)
        self.dashboard = dashboard
        self.beats = beats
        self.interval = 0.1
        self.context = None
        self.feed = None

    def open_feed(self) -> None:
        self.context = zmq.Context()
        self.feed = self.context.socket(zmq.PUSH)
        self.feed.setsockopt(zmq.LINGER, 500)
        self.feed.setsockopt(zmq.SNDHWM, 100)
        self.feed.connect(self.dashboard)

    def start(self) -> int:
        self.open_feed()
        return super().start()

    def run(self) -> None:
        for beat in range(self.beats):
            figures = {name: round(probe(), 4) for name, probe in PROBES.items()}
            try:
                self.feed.send_json({"beat": beat, **figures}, zmq.NOBLOCK)
            except zmq.Again:
                logging.warning("dashboard is away, beat %d skipped", beat)
            time.sleep(self.interval)
        self.finish()

    def finish(self) -> None:
        self.feed.close()
        self.context.term()


def watch(endpoint: str, pid: int, seconds: float) -> int:
    """The dashboard: print what the monitor sends."""
    with zmq.Context() as context, context.socket(zmq.PULL) as pull:
        pull.bind(endpoint)
        deadline = time.monotonic() + seconds
        count = 0
        while time.monotonic() < deadline:
            if pull.poll(100):
                print(pull.recv_json())
                count += 1
        print(f"{count} beats, monitor ended with {wait_for(pid, 1.0)}")
    return count


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    parser = argparse.ArgumentParser()
    parser.add_argument("action", choices=["start"])
    parser.add_argument("--beats", type=int, default=5)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = f"ipc://{tmp}/dashboard"
        monitor = HostMonitor(Path(tmp, "hostmon.pid"), endpoint, args.beats)
        pid = monitor.start()
        watch(endpoint, pid, seconds=1.5)


if __name__ == "__main__":
    main()
