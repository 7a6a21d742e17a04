from __future__ import annotations

import argparse
import functools
import logging
import tempfile
from typing import Any

import zmq

from checks import disk_free, load_average
from cronlib import Scheduler

log = logging.getLogger("agent")


class Agent:
    def __init__(self, url: str) -> None:
        self.pub = zmq.Context.instance().socket(zmq.PUB)
        self.pub.linger = 0
        self.pub.bind(url)

    def publish(self, name: str, value: Any) -> None:
        self.pub.send_string(f"{name} {value}")

    def alarm(self, text: str) -> None:
        self.pub.send_multipart([b"alarm", text.encode()])

    def schedule(self, scheduler: Scheduler, folder: str) -> None:
        scheduler.every(0.1, "disk", functools.partial(disk_free, folder), on_result=self.publish)
        load = functools.partial(load_average, self.alarm, limit=0.0)
        scheduler.every(0.1, "load", load, on_result=self.publish)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        scheduler = Scheduler()
        Agent(f"ipc://{folder}/agent").schedule(scheduler, folder)
        scheduler.run(options.runs * 2)
        log.info("%d runs of each check", options.runs)


if __name__ == "__main__":
    main()
