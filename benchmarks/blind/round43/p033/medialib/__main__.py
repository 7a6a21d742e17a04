from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

import zmq

from .catalogue import Catalogue
from .remote import RemoteFeed
from .scanner import Scanner

SAMPLES = {
    "music": ["Abbey/01.flac", "Abbey/02.flac", "Abbey/cover.png", "single.mp3"],
    "films": ["Metropolis.mkv", "Nosferatu.mp4", "notes.txt"],
}


def populate(base: Path, names: list[str]) -> list[Path]:
    roots = []
    for name in names:
        root = base / name
        for relative in SAMPLES.get(name, []):
            file = root / relative
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(relative.encode() * 20)
        roots.append(root)
    return roots


def scan(base: Path, names: list[str]) -> dict[str, int]:
    roots = populate(base, names)
    catalogue = Catalogue(base / "catalogue.db")
    with zmq.Context() as ctx:
        feed = RemoteFeed(ctx, f"ipc://{base}/remote").install()
        try:
            for root, count in Scanner(roots, catalogue.path).scan().items():
                logging.info("%s: %d new", root, count)
        finally:
            feed.uninstall()
    summary = catalogue.summary()
    catalogue.close()
    return summary


def main() -> int:
    parser = argparse.ArgumentParser(prog="medialib")
    parser.add_argument("command", choices=["scan"])
    parser.add_argument("--roots", default="music")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    with tempfile.TemporaryDirectory() as scratch:
        print(scan(Path(scratch), args.roots.split(",")))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
