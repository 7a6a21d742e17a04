from __future__ import annotations

import argparse
import os
from collections import Counter

import zmq

from . import tracking
from .rendering import Edition, RenderWorker, processes

COURSES = [{"title": "Baking", "hours": 1.5}, {"title": "First aid", "hours": 8}]
READERS = [{"name": name, "courses": COURSES[: 1 + n % 2]} for n, name in enumerate(["ana", "ben", "cleo", "dirk", "eva"])]


def edition(number: int, polite: bool) -> Edition:
    title = "Mx. " if polite else ""
    return Edition(
        number,
        filters={
            "salute": lambda name: title + name.capitalize(),
            "duration": lambda hours: f"{int(hours)} h {int(hours % 1 * 60):02} min",
        },
    )


def send_out(letters: dict[str, str]) -> None:
    for name in sorted(letters):
        print(letters[name].splitlines()[0])
        tracking.count("sent")


def main() -> None:
    parser = argparse.ArgumentParser(prog="newsletter")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--polite", action="store_true")
    options = parser.parse_args()

    dashboard = zmq.Context.instance().socket(zmq.PULL)
    port = dashboard.bind_to_random_port("tcp://127.0.0.1")
    os.environ["NEWSLETTER_COUNTERS"] = f"tcp://127.0.0.1:{port}"
    tracking.count("editions")

    issue = edition(17, options.polite)
    workers = []
    for n in range(options.workers):
        mine, theirs = processes.Pipe(duplex=False)
        worker = RenderWorker(issue, READERS[n :: options.workers], theirs)
        worker.start()
        workers.append((worker, mine))

    letters: dict[str, str] = {}
    for worker, connection in workers:
        if connection.poll(5):
            letters.update(connection.recv())
        worker.join(2)
        if worker.is_alive():
            worker.kill()
    send_out(letters)
    tracking.flush()

    totals: Counter[str] = Counter()
    while dashboard.poll(150):
        name, amount = dashboard.recv_string().split(":")
        totals[name] += int(amount)
    dashboard.close()
    print(dict(sorted(totals.items())))


if __name__ == "__main__":
    main()
