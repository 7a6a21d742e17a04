import functools
import sys
import zlib

import zmq

from forkrun import Journal, RemoteError, call_in_child

JOBS = {}


def job(fn):
    JOBS[fn.__name__] = functools.partial(call_in_child, fn)
    return fn


@job
def checksum():
    return zlib.crc32(b"nightly" * 1000)


@job
def vacuum():
    raise OSError("database is locked")


@job
def report():
    if "--strict" not in sys.argv:
        sys.exit("nothing to report")
    return "ok"


def main():
    ctx = zmq.Context()
    inbox = ctx.socket(zmq.PULL)
    inbox.linger = 0
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    journal = Journal(f"tcp://127.0.0.1:{port}", block=2)
    for name, run in JOBS.items():
        journal.add(name, "start")
        try:
            journal.add(name, "done", value=run())
        except RemoteError as exc:
            journal.add(name, "failed", why=str(exc))
    while inbox.poll(200):
        for entry in inbox.recv_json():
            print(entry["job"], entry["state"], entry.get("why", ""))
    inbox.close()
    journal.add("nightly", "end")


if __name__ == "__main__":
    main()
