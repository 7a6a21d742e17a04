from __future__ import annotations

import tempfile

import zmq

from .desk import STORIES, Desk, delegate
from .outlet import PageOutlet
from .tree import DEFAULTS, ConfigTree


def main() -> int:
    config = ConfigTree(DEFAULTS, {"desk": {"slug": "world"}})
    with tempfile.TemporaryDirectory() as tmp, zmq.Context() as ctx:
        with ctx.socket(zmq.PULL) as pages:
            pages.linger = 0
            endpoint = f"ipc://{tmp}/pages"
            pages.bind(endpoint)
            outlet = PageOutlet(endpoint, config)
            desk = Desk(config, outlet)
            outlet.put("test", "the quick brown fox")

            code = delegate(desk, STORIES[1:])
            desk.work(STORIES[:1])

            while pages.poll(200):
                item = pages.recv_json(zmq.NOBLOCK)
                print(f"[{item['slug']}] {item['body']!r}")
            print("subeditor ended with", code)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
