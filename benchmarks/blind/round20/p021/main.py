"""Load a few rows, compact, print the surviving table."""
import logging
import pathlib
import tempfile

import zmq

from lsm.events import Announcer
from lsm.feed import EventFeed
from lsm.store import Store


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as tmp, zmq.Context() as context:
        announcer = Announcer()
        feed = EventFeed(context)
        announcer.attach(feed.on_event)
        store = Store(pathlib.Path(tmp), announcer)
        for i in range(12):
            store.put(f"k{i % 7}", str(i))
        print(store.compact().name, feed.sent)
        feed.shutdown()


if __name__ == "__main__":
    main()
