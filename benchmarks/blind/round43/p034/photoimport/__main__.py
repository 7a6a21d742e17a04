from __future__ import annotations

import argparse
import json
import logging
import tempfile
import threading
from pathlib import Path

import zmq

from .library import Library
from .notify import Tray
from .settings import load

log = logging.getLogger("photoimport")


def applet(endpoint: str, ready: threading.Event, quit_: threading.Event) -> None:
    """What the panel applet does, for --demo."""
    with zmq.Context() as context, context.socket(zmq.PULL) as inbox:
        inbox.setsockopt(zmq.LINGER, 0)
        inbox.bind(endpoint)
        ready.set()
        while not quit_.is_set():
            if inbox.poll(100):
                note = json.loads(inbox.recv_string())
                log.info("[%s] %s", note["title"], {k: v for k, v in note.items() if k in ("photos", "count")})


def fill_card(card: Path) -> None:
    card.mkdir()
    for number in range(6):
        (card / f"IMG_{number:04}.jpg").write_bytes(bytes([number]) * 4096)


def main() -> int:
    parser = argparse.ArgumentParser(prog="photoimport")
    parser.add_argument("--config", type=Path)
    parser.add_argument("--demo", action="store_true")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")

    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch)
        endpoint = f"ipc://{base}/tray.sock"
        ready, quit_ = threading.Event(), threading.Event()
        if args.demo:
            fill_card(base / "card")
        panel = threading.Thread(target=applet, args=(endpoint, ready, quit_), daemon=True)
        panel.start()
        ready.wait(2)

        (base / "Pictures").mkdir()
        tray = Tray(endpoint)
        library = Library(base / "Pictures", load(args.config), tray)
        photos = library.copy_from(base / "card")
        made = library.make_thumbnails(photos)
        tray.show("import finished", count=made)
        library.close()
        tray.dismiss()
        quit_.set()
        panel.join(2)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
