import argparse
import logging
import os
import tempfile
import threading

import zmq

from kv import KvClient, KvServer


def fill(ctx: zmq.Context, addr: str, prefix: str, count: int) -> None:
    with KvClient(ctx, addr) as client:
        for n in range(count):
            client.call("put", f"{prefix}{n}", {"n": n})


def main() -> None:
    flags = argparse.ArgumentParser()
    flags.add_argument("--save-every", type=int, default=10)
    args = flags.parse_args()
    logging.basicConfig(level=logging.INFO)

    ctx = zmq.Context()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "kv.json")
        server = KvServer(ctx, path, args.save_every)
        saved = ctx.socket(zmq.SUB)
        saved.connect("inproc://kv-events")
        saved.subscribe(b"saved")
        server.start()
        writers = [threading.Thread(target=fill, args=(ctx, server.addr, p, 8)) for p in "ab"]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join(4)
        versions = []
        while saved.poll(200):
            versions.append(int(saved.recv_multipart()[1]))
        server.stop()
        logging.info("snapshots %s, %d bytes", versions, os.path.getsize(path))
        saved.close(linger=0)
    ctx.term()


if __name__ == "__main__":
    main()
