import hashlib
import os
import sys

from . import wire

READY, DONE, QUIT = b"READY", b"DONE", b"QUIT"


def harvest(job):
    items = int(hashlib.md5(job.feed.encode()).hexdigest(), 16) % 40
    return {"feed": job.feed, "items": items}


def main():
    name = wire.agent_name()
    sock = wire.dealer(os.environ["HARVEST_URL"], name)
    sock.send_multipart([READY])
    while sock.poll(4000):
        kind, *rest = sock.recv_multipart()
        if kind == QUIT:
            break
        result = harvest(wire.Job.unpack(rest[0]))
        print(name, result, flush=True)
        sock.send_multipart([DONE, result["feed"].encode(), str(result["items"]).encode()])
    sock.close()
    wire.CTX.term()
    return 0


if __name__ == "__main__":
    sys.exit(main())
