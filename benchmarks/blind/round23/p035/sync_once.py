"""Synchronises two temporary folders."""
import tempfile
from pathlib import Path

from driftsync import Coordinator, Copier, changes


def main() -> None:
    with tempfile.TemporaryDirectory() as here, tempfile.TemporaryDirectory() as there:
        left, right = Path(here), Path(there)
        for n, word in enumerate(("one", "two", "three", "four")):
            (left / f"{word}.txt").write_text(word * (n + 1))
        print(Coordinator(Copier).sync(left, right))
        print("left to do:", len(list(changes(left, right))))


if __name__ == "__main__":
    main()
