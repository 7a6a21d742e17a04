from __future__ import annotations

import sys
import tempfile

import zmq

from .matching import Matcher
from .model import HOLDINGS, REQUESTS
from .outbox import Outbox


def read_all(inbox: zmq.Socket) -> dict[str, list[dict]]:
    post: dict[str, list[dict]] = {}
    while inbox.poll(200):
        message = inbox.recv_json(zmq.NOBLOCK)
        post.setdefault(message.pop("kind"), []).append(message)
    return post


def main() -> int:
    with tempfile.TemporaryDirectory() as folder, zmq.Context() as context:
        with context.socket(zmq.PULL) as inbox:
            inbox.bind(f"ipc://{folder}/post")
            outbox = Outbox(context, f"ipc://{folder}/post")
            matcher = Matcher(outbox, HOLDINGS)
            matcher.run(REQUESTS)
            post = read_all(inbox)
            outbox.close()
    for message in sorted(post.get("lend", []), key=lambda m: m["ident"]):
        print(f"request {message['ident']}: {message['library']}")
    for message in post.get("unfilled", []):
        print(f"request {message['ident']}: no library has {message['title']!r}")
    return 0 if len(post.get("received", [])) == len(REQUESTS) else 1


if __name__ == "__main__":
    sys.exit(main())
