import argparse
import tempfile

import zmq

from tiling.progress import Progress
from tiling.render import Renderer, grid


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--zoom", type=int, default=1)
    opts = ap.parse_args()
    url = f"ipc://{tempfile.mkdtemp()}/tiles"
    ctx = zmq.Context()
    sub = ctx.socket(zmq.SUB)
    sub.bind(url)
    sub.subscribe(b"")
    tiles = grid(opts.zoom)
    workers = [Renderer(Progress(url), tiles[k::2]) for k in range(2)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    seen = 0
    while sub.poll(100):
        sub.recv_json()
        seen += 1
    print("progress messages", seen)
    sub.close()
    ctx.term()


if __name__ == "__main__":
    main()
