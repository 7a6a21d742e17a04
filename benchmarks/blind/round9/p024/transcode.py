"""Transcoder: forks a process a job; each has channels of its own."""
from __future__ import annotations

import argparse
import multiprocessing as mp
from dataclasses import dataclass

from media.wires import close_all, wire


@dataclass(frozen=True)
class Job:
    clip: str
    seconds: int

    def __call__(self) -> None:
        for second in range(self.seconds):
            wire("progress").send_json([self.clip, second], flags=1)
        wire("done").send_string(self.clip, flags=1)
        close_all()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=1)
    count = parser.parse_args().jobs
    wire("progress").send_string("begin", flags=1)
    processes = [mp.Process(target=Job(f"clip{n}", n + 1)) for n in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(3)
    wire("progress").send_string("end", flags=1)
    close_all()
    print([process.exitcode for process in processes])


if __name__ == "__main__":
    main()
