"""FASTQ records, and a generator of plausible ones for dry runs."""
import random
from typing import Iterable, Iterator, NamedTuple


class Read(NamedTuple):
    name: str
    seq: str
    qual: str

    def mean_quality(self) -> float:
        return sum(ord(c) - 33 for c in self.qual) / max(1, len(self.qual))


ADAPTER = "AGATCGGAAGAGC"


def simulate(lane: int, count: int, seed: int = 11) -> Iterator[Read]:
    rng = random.Random(seed * 100 + lane)
    for index in range(count):
        size = rng.randint(60, 100)
        seq = "".join(rng.choices("ACGTN", weights=(30, 20, 20, 29, 1), k=size))
        if rng.random() < 0.2:
            cut = rng.randint(30, 50)
            seq = seq[:cut] + ADAPTER + seq[cut + len(ADAPTER):]
        qual = "".join(chr(33 + max(2, min(40, int(rng.gauss(32, 6))))) for _ in seq)
        yield Read(f"SIM:{lane}:{index}", seq, qual)


def write_fastq(path: str, records: Iterable[Read]) -> int:
    written = 0
    with open(path, "w", encoding="ascii") as out:
        for written, read in enumerate(records, 1):
            out.write(f"@{read.name}\n{read.seq}\n+\n{read.qual}\n")
    return written


def read_fastq(path: str) -> Iterator[Read]:
    with open(path, encoding="ascii") as src:
        while header := src.readline().rstrip():
            seq = src.readline().rstrip()
            src.readline()
            yield Read(header[1:], seq, src.readline().rstrip())
