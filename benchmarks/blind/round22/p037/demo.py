"""Clone pattern demonstration: one server with snapshots, one client that follows it."""
import os

import logging
import zmq

from clone.client import CloneClient
from clone.server import CloneServer

SNAPSHOT = "table.jsonl"


def main():
    logging.getLogger("clone").setLevel(logging.INFO)
    ctx = zmq.Context()
    server = CloneServer(ctx, SNAPSHOT)
    client = CloneClient(ctx, server.ports)
    client.start()
    quiet = 0
    while quiet < 4:
        quiet = 0 if server.step(100) else quiet + 1
    server.snapshots.reap(block=True)
    client.join(2)
    with open(SNAPSHOT) as saved:
        lines = saved.readlines()
    print("client has", len(client.copy), "keys;", len(lines), "keys on disk")
    print("progress seen:", client.progress)
    server.close()
    os.unlink(SNAPSHOT)


if __name__ == "__main__":
    main()
