from __future__ import annotations

import argparse
import asyncio
import logging
import os
import tempfile
from pathlib import Path

from fetchd.manager import DownloadManager, Job


def make_mirror(folder: Path) -> list[Job]:
    folder.mkdir()
    jobs = []
    for name, kilobytes in (("kernel.iso", 96), ("manual.pdf", 24), ("album.zip", 64)):
        source = folder / name
        source.write_bytes(os.urandom(1024) * kilobytes)
        jobs.append(Job(url=source.as_uri(), filename=name))
    return jobs


async def run(args: argparse.Namespace, base: Path) -> int:
    os.environ["FETCHD_PROGRESS"] = f"ipc://{base}/progress"
    jobs = make_mirror(base / args.mirror)
    async with DownloadManager(base / "Downloads", limit=args.limit) as manager:
        results = await asyncio.wait_for(manager.fetch_all(jobs), 8)
    for result in results:
        logging.info("%-12s %6d bytes  sha256 %s", result.filename, result.size, result.digest[:10])
    return 0 if len(results) == len(jobs) else 1


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--mirror", default="mirror")
    parser.add_argument("--limit", type=int, default=2, help="downloads at a time")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    with tempfile.TemporaryDirectory(prefix="fetchd-") as scratch:
        return asyncio.run(run(args, Path(scratch)))


if __name__ == "__main__":
    raise SystemExit(main())
