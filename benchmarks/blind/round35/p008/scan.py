from __future__ import annotations

import re
from pathlib import Path

from sink import AuditSink


def scan_file(path: Path, pattern: str) -> None:
    sink = AuditSink()
    wanted = re.compile(pattern)
    hits = 0
    with path.open() as fh:
        for number, line in enumerate(fh, 1):
            if wanted.search(line):
                hits += 1
                sink.record(file=path.name, line=number, text=line.strip())
    print(f"{path.name}: {hits} hits", flush=True)
