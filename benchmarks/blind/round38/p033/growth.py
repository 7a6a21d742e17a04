#!/usr/bin/env python3
"""Watch how directories grow, and publish what grew.

With --supervise the watching is done by a child which is started again when
it fails.
"""
import argparse
import itertools
import logging
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from publish import printer, publisher
from supervise import supervise

log = logging.getLogger("growth")


def measure(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def changes(folders, every):
    """Yield (folder, before, now) for ever."""
    sizes = {folder: measure(folder) for folder in folders}
    while True:
        time.sleep(every)
        for folder in folders:
            now = measure(folder)
            if now != sizes[folder]:
                yield folder, sizes[folder], now
                sizes[folder] = now
        yield None, 0, 0


def churn(folder, n):
    folder.joinpath(f"log.{n}").write_text("x" * (100 + 10 * n))


def watch(folders, rounds, every, send):
    done = itertools.count(1)
    churn(folders[0], 0)
    for folder, before, now in changes(folders, every):
        if folder is not None:
            send("grew", folder=folder.name, bytes=now - before)
            continue
        n = next(done)
        if n >= rounds:
            break
        churn(folders[n % len(folders)], n)
    send("end", rounds=rounds)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--every", type=float, default=1.0)
    parser.add_argument("--dry-run", action="store_true", help="print in place of publishing")
    parser.add_argument("--supervise", action="store_true")
    return parser.parse_args()


def main():
    args = arguments()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")
    with ExitStack() as stack:
        folders = args.folders
        if not folders:
            scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            folders = [scratch / "var", scratch / "srv"]
            for folder in folders:
                folder.mkdir()
        send = stack.enter_context(printer() if args.dry_run else publisher())
        if args.supervise:
            attempt = supervise(attempts=2, patience=4.0)
            log.info("attempt %d", attempt)
        watch(folders, args.rounds, args.every, send)
    return 0


if __name__ == "__main__":
    sys.exit(main())
