"""Per-lane quality control: trim adapters, drop poor reads, count what is left."""
from collections import Counter
from dataclasses import dataclass, asdict

import progress
from reads import ADAPTER, Read, read_fastq


@dataclass
class LaneSummary:
    path: str
    total: int = 0
    trimmed: int = 0
    dropped: int = 0
    gc: float = 0.0

    def as_row(self) -> str:
        return "\t".join(str(v) for v in asdict(self).values())


def trim(read: Read) -> tuple[Read, bool]:
    at = read.seq.find(ADAPTER)
    if at < 0:
        return read, False
    return Read(read.name, read.seq[:at], read.qual[:at]), True


def process_lane(path: str, min_quality: float = 30.0, min_length: int = 35) -> LaneSummary:
    summary = LaneSummary(path)
    bases: Counter[str] = Counter()
    progress.report("lane-started", path=path)
    for read in read_fastq(path):
        summary.total += 1
        read, cut = trim(read)
        summary.trimmed += cut
        if len(read.seq) < min_length or read.mean_quality() < min_quality:
            summary.dropped += 1
            continue
        bases.update(read.seq)
    known = sum(bases[b] for b in "ACGT") or 1
    summary.gc = round((bases["G"] + bases["C"]) / known, 4)
    progress.report("lane-finished", path=path, total=summary.total)
    return summary
