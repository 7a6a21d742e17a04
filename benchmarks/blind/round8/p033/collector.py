from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

from daemonkit import Daemon
from outputs import Output


class Collector(Daemon):
    def __init__(self, folder: Path, rounds: int) -> None:
        super().__init__(folder / "collector.pid")
        self.folder = folder
        self.rounds = rounds
        self.count = 0

    def prepare(self) -> None:
        self.output = Output(f"ipc://{self.folder}/out")

    def beat(self) -> None:
        self.output.alive(self.count)

    def main(self) -> None:
        for _ in range(self.rounds):
            self.count += 1
            self.output.write(number=self.count, load=os.getloadavg())
            time.sleep(0.1)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="collector-"))
    Collector(folder, options.rounds).start()


if __name__ == "__main__":
    main()
