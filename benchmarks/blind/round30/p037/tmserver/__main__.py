from __future__ import annotations

import argparse
import os
from collections import Counter

import zmq

from .align import Feed
from .channels import Channels
from .workers import AlignWorker

QUERIES = (
    "Press the blue button",
    "Close the front cover",
    "Remove the battery",
    "Press the red knob",
    "Close the lid",
    "Remove the cover before cleaning",
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="tmserver")
    parser.add_argument("--segments", type=int, default=4)
    parser.add_argument("--shares", type=int, default=2)
    args = parser.parse_args()
    queries = [QUERIES[n % len(QUERIES)] for n in range(args.segments)]

    with zmq.Context() as ctx:
        inboxes = {feed: ctx.socket(zmq.PULL) for feed in Feed}
        channels = Channels(
            {feed: f"tcp://127.0.0.1:{s.bind_to_random_port('tcp://127.0.0.1')}" for feed, s in inboxes.items()}
        )
        channels.push(Feed.AUDIT).send_json({"pid": os.getpid(), "event": "start", "queries": len(queries)})
        processes = [AlignWorker(channels, queries[n :: args.shares]).start() for n in range(args.shares)]
        seen: Counter[str] = Counter()
        for feed, inbox in inboxes.items():
            while inbox.poll(600):
                document = inbox.recv_json()
                seen[f"{feed.value}:{document.get('event', 'match')}"] += 1
        for process in processes:
            process.join(2)
            if process.is_alive():
                process.kill()
        channels.close()
        for inbox in inboxes.values():
            inbox.close(0)
    print(dict(seen))


if __name__ == "__main__":
    main()
