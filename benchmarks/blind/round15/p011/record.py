import argparse
import shutil
from pathlib import Path

import zmq

from replay import logs
from replay.recorder import Recorder


def main() -> None:
    ap = argparse.ArgumentParser(description="record a demo game")
    ap.add_argument("--segments", type=int, default=2)
    ap.add_argument("--folder", type=Path, default=Path("replays"))
    opts = ap.parse_args()
    ctx = zmq.Context()
    url = logs.setup(ctx)
    viewer = ctx.socket(zmq.SUB)
    viewer.connect(url)
    viewer.subscribe("replay")
    viewer.poll(200)
    with Recorder(opts.folder) as recorder:
        recorder.feed((n, n % 640, n % 480) for n in range(opts.segments * 64))
    while viewer.poll(200):
        print(*(part.decode().rstrip() for part in viewer.recv_multipart()))
    print(sorted(p.name for p in opts.folder.iterdir()))
    shutil.rmtree(opts.folder)
    ctx.destroy(linger=0)


if __name__ == "__main__":
    main()
