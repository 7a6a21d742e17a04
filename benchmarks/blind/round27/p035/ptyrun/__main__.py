import argparse
import functools
import os

import zmq

from .feed import Feed
from .session import Session

JOBS = (
    ["sh", "-c", "test -t 1 && echo on a terminal; echo building"],
    ["no-such-compiler", "--version"],
    ["sh", "-c", "echo 3 passed; exit 4"],
)


def calm():
    os.nice(1)
    os.umask(0o022)


def main():
    parser = argparse.ArgumentParser(prog="ptyrun")
    parser.add_argument("--title", default="job")
    options = parser.parse_args()

    feed = Feed(options.title)
    viewer = feed.viewer()
    env = {**os.environ, "TERM": "dumb", "CI": "1"}
    codes = []
    for argv in JOBS:
        session = Session(argv, env).on("child", calm)
        for what in ("spawned", "line", "exited"):
            session.on(what, functools.partial(feed.put, what))
        codes.append(session.run())
    while viewer.poll(100):
        print(*(part.decode() for part in viewer.recv_multipart(zmq.NOBLOCK)))
    feed.close()
    print("exit codes", codes)


if __name__ == "__main__":
    main()
