from __future__ import annotations

import logging
import tempfile

from announce import Announcer
from fanout import Fanout
from links import extract

PAGES = {
    "index": '<html><a href="/a">a</a><a href="/b?x=1&amp;y=2">b</a></html>',
    "about": '<html><a href="/index">home</a></html>',
    "robots": "User-agent: *",
}


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        announcer = Announcer(f"ipc://{folder}/links")
        with Fanout(2, on_result=announcer.found, on_error=announcer.failed) as fanout:
            for name, page in PAGES.items():
                fanout.submit(extract, name, page)
        logging.info("%d pages", len(fanout.pending))


if __name__ == "__main__":
    main()
