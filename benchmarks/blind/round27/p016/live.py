"""Runs the field events of a meeting and shows the live feed."""
from __future__ import annotations

import argparse
import multiprocessing
import tempfile
import time

import zmq

from results import FeedWriter, Settings, run_event


def follow(inbox: zmq.Socket, events: int, seconds: float) -> int:
    until = time.monotonic() + seconds
    results = 0
    while results < events and time.monotonic() < until:
        if not inbox.poll(100):
            continue
        message = inbox.recv_json(zmq.NOBLOCK)
        if message["kind"] == "result":
            results += 1
            print(message["from"], " > ".join(message["ranking"]))
    return results


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--settings", default="meeting.json")
    parser.add_argument("--patience", type=float, default=2.0)
    args = parser.parse_args()
    settings = Settings.load(args.settings)

    with tempfile.TemporaryDirectory() as folder:
        context = zmq.Context()
        inbox = context.socket(zmq.PULL)
        inbox.bind(f"ipc://{folder}/feed")
        feed = FeedWriter(f"ipc://{folder}/feed", "office")
        feed.write("open", meeting=settings.meeting)

        launcher = multiprocessing.get_context(settings.start_method)
        processes = [
            launcher.Process(target=run_event, args=(event, feed), name=event.code)
            for event in settings.events
        ]
        for process in processes:
            process.start()
        missing = len(processes) - follow(inbox, len(processes), args.patience)
        for process in processes:
            process.join(1)
            if process.is_alive():
                process.kill()
        feed.write("closed", missing=missing)
        feed.close()
        inbox.close(0)
        context.term()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
