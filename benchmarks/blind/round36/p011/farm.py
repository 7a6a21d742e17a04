"""Tile farm: a ROUTER in front of a pool of rendering processes."""
import argparse
import logging
import multiprocessing
import tempfile
import threading

import zmq

import tiles
from hub import hub


def viewer(url, count):
    ctx = zmq.Context()
    sock = ctx.socket(zmq.DEALER)
    sock.linger = 0
    sock.connect(url)
    scales = [3.0 / 2 ** n for n in range(count)]
    for number, scale in enumerate(scales):
        sock.send_multipart([b"", b"%d" % number, b"-0.75,0.1,%f" % scale])
    for _ in scales:
        if not sock.poll(4000):
            print("viewer: tile missing")
            break
        _, key, body = sock.recv_multipart()
        print("viewer: tile", key.decode(), "with", body.count(b"@"), "inside")
    sock.close()
    ctx.term()


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tiles", type=int)
    parser.add_argument("--iterations", type=int, default=tiles.ITERATIONS)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--debug", action="store_true")
    return parser.parse_args()


def main():
    options = parse()
    logging.basicConfig(level=logging.DEBUG if options.debug else logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        url = f"ipc://{folder}/tiles"
        pool = multiprocessing.Pool(options.processes, tiles.configure, (options.iterations,))
        try:
            hub.open(url, f"ipc://{folder}/progress")
            thread = threading.Thread(target=viewer, args=(url, options.tiles))
            thread.start()
            done = hub.serve(pool, tiles.render, options.tiles)
            thread.join(2)
            print(done, "tiles rendered")
        finally:
            pool.terminate()
            pool.join()
            hub.close()


if __name__ == "__main__":
    main()
