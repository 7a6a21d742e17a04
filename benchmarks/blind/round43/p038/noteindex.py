"""noteindex - full-text index for a folder of Markdown notes."""
from __future__ import annotations

import argparse
import logging
import multiprocessing
import tempfile
from pathlib import Path

from index import Index
from indexer import Indexer
from progress import ProgressFeed

SAMPLE = {
    "garden.md": "# Garden\nTomatoes need water. Beans need poles.\n",
    "recipes.md": "# Recipes\nTomatoes, basil and bread.\n",
    "travel/lisbon.md": "# Lisbon\nTake the tram. Water is fine.\n",
    "travel/oslo.md": "# Oslo\nBread is expensive.\n",
}


def write_sample(folder: Path) -> None:
    for name, text in SAMPLE.items():
        note = folder / name
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(text)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notebook", default="sample")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname).1s %(name)s %(message)s")

    with tempfile.TemporaryDirectory() as scratch:
        notebook = Path(scratch, options.notebook)
        write_sample(notebook)
        feed = ProgressFeed(f"ipc://{scratch}/progress")
        index = Index(Path(scratch, "index.db"))
        indexer = Indexer(notebook, feed)
        feed.tick("begin", 0)
        for note, words in indexer.run(multiprocessing.get_context("spawn"), options.jobs):
            index.store(note, words)
        feed.tick("end", 1)
        for word in ("tomatoes", "water", "bread"):
            print(word, index.lookup(word))
        feed.stop()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
