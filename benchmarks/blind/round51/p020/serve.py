from __future__ import annotations

import logging
import tempfile
import threading
from contextlib import closing
from pathlib import Path

from labels.client import LabelClient
from labels.journal import Entry, Journal
from labels.rendering import Renderer
from labels.server import LabelServer

TEMPLATES = Path(__file__).parent / "labels" / "templates"


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(process)d %(levelname)s %(message)s")
    with tempfile.TemporaryDirectory() as run_dir, closing(Journal(f"ipc://{run_dir}/journal")) as journal:
        journal.record(Entry("opened", "-", 0))
        with LabelServer(("127.0.0.1", 0), Renderer(TEMPLATES), journal) as server:
            loop = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
            loop.start()
            with closing(LabelClient(server.server_address)) as client:
                print(client.order("parcel", "Jo Field", "Mill Lane 4", copies=2))
                print(client.order("poster", "x"))
            with closing(LabelClient(server.server_address)) as client:
                print(client.order("shelf", "B-12", "bolts", "M6"))
            server.shutdown()
            loop.join(2)
        journal.record(Entry("closed", "-", 0))


if __name__ == "__main__":
    main()
