"""Digest a tree of text files, a few files per goroutine."""
from __future__ import annotations

import argparse
import hashlib
import tempfile
from pathlib import Path
from typing import NamedTuple

from golike import Chan, WaitGroup, go


class Digest(NamedTuple):
    name: str
    size: int
    sha: str


def digest_file(path: Path) -> Digest:
    data = path.read_bytes()
    return Digest(path.name, len(data), hashlib.sha1(data).hexdigest()[:10])


def worker(paths: list[Path], results: Chan[Digest]) -> None:
    for path in paths:
        results.send(digest_file(path))
    results.finish()


def make_samples(root: Path, count: int) -> list[Path]:
    paths = []
    for i in range(count):
        path = root / f"part-{i:02d}.txt"
        path.write_text(f"line {i}\n" * (i + 1) * 50)
        paths.append(path)
    return paths


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as tmp:
        root = Path(tmp)
        paths = make_samples(root, 8)
        results: Chan[Digest] = Chan(f"ipc://{root}/results.chan")
        results.send(Digest("(start)", 0, ""))
        results.flush()

        group = WaitGroup()
        for n in range(args.workers):
            go(worker, paths[n :: args.workers], results, group=group)
        failed = group.wait(timeout=3.0)

        got = list(results.drain())
        for item in sorted(got):
            print(f"{item.sha or '-':12} {item.size:6d} {item.name}")
        print(f"{len(got)} results, {failed} workers failed")
        results.close()


if __name__ == "__main__":
    main()
