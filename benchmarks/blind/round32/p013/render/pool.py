import logging
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import zmq

from .launcher import Launcher, Limits
from .status import StatusFeed


def read_urls(path: Path):
    return [line.strip() for line in path.read_text().splitlines() if line.strip()]


def render_batch(urls, ctx, feed_url):
    with StatusFeed(ctx, feed_url) as feed:
        launcher = Launcher(feed, Limits())
        with ThreadPoolExecutor(max_workers=1, thread_name_prefix="render") as pool:
            return dict(zip(urls, pool.map(launcher.render, urls)))


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    logging.basicConfig(level=logging.INFO)
    ctx = zmq.Context()
    board = ctx.socket(zmq.PULL)
    port = board.bind_to_random_port("tcp://127.0.0.1")

    pages = render_batch(read_urls(Path(argv[0])), ctx, f"tcp://127.0.0.1:{port}")

    history = defaultdict(list)
    while board.poll(200):
        update = board.recv_pyobj()
        history[update["page"]].append(update["state"])
    board.close(0)
    ctx.term()
    for url, html in pages.items():
        logging.info("%s %d bytes %s", url, len(html), "->".join(history[url]))


if __name__ == "__main__":
    main()
