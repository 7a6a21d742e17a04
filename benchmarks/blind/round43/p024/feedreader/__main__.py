from __future__ import annotations

import argparse
import contextlib
import logging
import queue
import tempfile
from pathlib import Path

import zmq

from .fetch import FetchWorker
from .store import Store
from .tray import TrayLink

FEED = """<rss><channel><title>{name}</title>
<item><title>{name} one</title><link>http://{name}.example/1</link></item>
<item><title>{name} two</title><link>http://{name}.example/2</link></item>
</channel></rss>"""


def refresh(cache: Path, workers: int) -> int:
    with contextlib.ExitStack() as stack:
        context = stack.enter_context(zmq.Context())
        tray = stack.enter_context(contextlib.closing(TrayLink(context, f"ipc://{cache}/tray")))
        store = stack.enter_context(contextlib.closing(Store(cache / "items.db")))
        jobs: queue.Queue[Path | None] = queue.Queue()
        crew = [FetchWorker(jobs, store, tray) for _ in range(workers)]
        for path in sorted(cache.glob("*.xml")):
            jobs.put(path)
        for worker in crew:
            jobs.put(None)
            worker.start()
        for worker in crew:
            worker.join(4)
        unread = store.unread()
        tray.note("done", unread=unread)
    return unread


def main() -> int:
    parser = argparse.ArgumentParser(prog="feedreader")
    parser.add_argument("command", choices=["refresh"])
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as scratch:
        cache = Path(scratch)
        for name in ("planet", "weather", "comics"):
            (cache / f"{name}.xml").write_text(FEED.format(name=name))
        print(f"{refresh(cache, options.workers)} unread")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
