from __future__ import annotations

import argparse
import tempfile

from images import compress
from taskkit import ProcessRunner, Tracker


class ImageRunner(ProcessRunner):
    max_workers = 3


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", default=["sun.png", "moon.png", "star.png"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        Tracker.start(f"ipc://{folder}/dashboard")
        for name, size in sorted(ImageRunner(compress).run(options.names)):
            print(name, size)


if __name__ == "__main__":
    main()
