#!/usr/bin/env python3
import argparse
import os
import shutil
import tempfile
from contextlib import ExitStack

from docmill import Desk, Journal, Spool, convert
from docmill.daemon import detach


def lines_of(job):
    with job.open() as source:
        yield from source


def grind(spool, journal):
    total = 0
    for job in spool.jobs():
        written = spool.deliver(job, convert(lines_of(job)))
        journal.entry("converted", job.stem, written)
        total += written
    journal.entry("finished", amount=total)


def watch(desk):
    for what, name, amount, pid in desk.entries():
        origin = "here" if pid == os.getpid() else "mill"
        print(f"[{origin}] {what:10s} {name:10s} {amount}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("action", choices=["convert"])
    parser.add_argument("--foreground", action="store_true")
    opts = parser.parse_args()

    root = tempfile.mkdtemp(prefix="mill-")
    spool = Spool(root)
    count = spool.fill()
    desk = Desk(f"ipc://{root}/journal")
    try:
        with ExitStack() as stack:
            journal = stack.enter_context(Journal(f"ipc://{root}/journal"))
            journal.entry("accepted", amount=count)
            if opts.foreground:
                grind(spool, journal)
            elif detach():
                grind(spool, journal)
                os._exit(0)
        watch(desk)
        print(sorted(p.name for p in spool.outgoing.iterdir()))
    finally:
        desk.close()
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    main()
