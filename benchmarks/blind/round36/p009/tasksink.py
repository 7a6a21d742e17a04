"""Task sink: collects results and writes snapshots without stopping the intake.

The snapshot is taken the way redis does it: a child of the sink has a frozen
copy of the tally and takes all the time it needs to write it out.
"""
from __future__ import annotations

import argparse
import configparser
import logging
import os
import tempfile
import time

import zmq

from model import Result, Tally
from producer import Producer

log = logging.getLogger("tasksink")


class TaskSink:
    def __init__(self, results: str, events: str, snapshot: str, every: int):
        self.snapshot = snapshot
        self.every = every
        self.tally = Tally()
        self.saver: int | None = None
        self.report: int | None = None
        self.saved = 0
        self.context = zmq.Context()
        self.results = self.context.socket(zmq.PULL)
        self.results.bind(results)
        self.events = self.context.socket(zmq.PUB)
        self.events.linger = 100
        self.events.bind(events)
        self.poller = zmq.Poller()
        self.poller.register(self.results, zmq.POLLIN)

    def __enter__(self) -> TaskSink:
        return self

    def __exit__(self, *exc_info) -> None:
        self.reap(wait=True)
        self.results.close()
        self.events.close()
        self.context.term()

    def announce(self, topic: str, **data) -> None:
        self.events.send_string(topic, zmq.SNDMORE)
        self.events.send_json(data)

    def run(self, expected: int, idle_limit: float) -> None:
        last = time.monotonic()
        while self.tally.seen < expected:
            ready = dict(self.poller.poll(100))
            if self.results in ready:
                last = time.monotonic()
                self.drain()
            elif time.monotonic() - last > idle_limit:
                log.warning("gave up after %d of %d results", self.tally.seen, expected)
                break
            if self.report in ready:
                self.on_report()
            self.reap()
            if self.tally.seen - self.saved >= self.every and self.saver is None:
                self.save()

    def drain(self) -> None:
        while True:
            try:
                self.tally.add(Result.from_wire(self.results.recv(zmq.NOBLOCK)))
            except zmq.Again:
                return

    def save(self) -> None:
        self.saved = self.tally.seen
        self.announce("snapshot.begin", seen=self.saved)
        reader, writer = os.pipe()
        pid = os.fork()
        if pid:
            os.close(writer)
            self.saver = pid
            self.report = reader
            self.poller.register(reader, zmq.POLLIN)
            return
        status = 1
        try:
            size = self.tally.dump(self.snapshot)
            os.write(writer, b"%d" % size)
            status = 0
        finally:
            os._exit(status)

    def on_report(self) -> None:
        text = os.read(self.report, 64)
        self.poller.unregister(self.report)
        os.close(self.report)
        self.report = None
        if text:
            self.announce("snapshot.done", seen=self.saved, size=int(text))

    def reap(self, wait: bool = False) -> None:
        if wait and self.report is not None:
            self.on_report()
        if self.saver is None or self.report is not None:
            return
        pid, status = os.waitpid(self.saver, 0 if wait else os.WNOHANG)
        if pid:
            self.saver = None
            if status:
                log.error("snapshot failed with status %d", os.waitstatus_to_exitcode(status))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", default="sink.ini")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s: %(message)s")

    config = configparser.ConfigParser()
    here = os.path.dirname(os.path.abspath(__file__))
    config.read(os.path.join(here, args.config))
    settings = config["sink"]
    with tempfile.TemporaryDirectory() as folder:
        url = {name: f"ipc://{folder}/{value}" for name, value in config["endpoints"].items()}
        snapshot = os.path.join(folder, "tally.json")
        tasks = settings.getint("tasks_per_producer")
        producers = [Producer(n, url["results"], tasks)
                     for n in range(settings.getint("producers"))]
        with TaskSink(url["results"], url["events"], snapshot,
                      settings.getint("snapshot_every")) as sink:
            for producer in producers:
                producer.start()
            sink.run(tasks * len(producers), settings.getfloat("idle_limit"))
            for producer in producers:
                producer.join(2)
        log.info("%d results, last snapshot has %d bytes",
                 sink.tally.seen, os.path.getsize(snapshot))


if __name__ == "__main__":
    main()
