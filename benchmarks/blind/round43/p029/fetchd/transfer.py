"""The part which runs in the pool."""
from __future__ import annotations

import hashlib
import signal
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from . import channels

BLOCK = 16 * 1024


@dataclass(frozen=True)
class Job:
    url: str
    filename: str


@dataclass(frozen=True)
class Result:
    filename: str
    size: int
    digest: str


def prepare_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def download(job: Job, folder: Path) -> Result:
    digest = hashlib.sha256()
    target = folder / job.filename
    done = 0
    with urllib.request.urlopen(job.url, timeout=5) as response, target.open("wb") as out:
        total = int(response.headers.get("Content-Length", 0))
        while block := response.read(BLOCK):
            out.write(block)
            digest.update(block)
            done += len(block)
            channels.report(job.filename, done, total)
    return Result(job.filename, done, digest.hexdigest())
