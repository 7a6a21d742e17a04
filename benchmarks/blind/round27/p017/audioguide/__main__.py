from __future__ import annotations

import logging
import multiprocessing
import sys
import tempfile
from pathlib import Path

import zmq

from . import logs
from .render import render_language
from .tour import Tour

log = logging.getLogger("audioguide")


def build(tour: Tour, handler: logging.Handler) -> int:
    queue = multiprocessing.Queue()
    workers = [
        multiprocessing.Process(target=render_language, args=(language, tour, queue), name=f"render-{language}")
        for language in tour.languages
    ]
    log.info("building %d languages", len(workers))
    for worker in workers:
        worker.start()
    listening = logs.listener(queue, handler)
    listening.start()
    failed = 0
    for worker in workers:
        worker.join(3)
        if worker.is_alive():
            worker.kill()
            worker.join(1)
        failed += worker.exitcode != 0
    listening.stop()
    log.info("finished, %d failed", failed)
    return failed


def main(argv: list[str]) -> int:
    tour = Tour.read(Path(argv[0]))
    context = zmq.Context()
    with tempfile.TemporaryDirectory() as folder:
        desk = context.socket(zmq.PULL)
        desk.bind(f"ipc://{folder}/desk")
        handler = logs.configure_builder(context, f"ipc://{folder}/desk")
        failed = build(tour, handler)
        while desk.poll(200):
            name, line = desk.recv_multipart(zmq.NOBLOCK)
            print(f"{name.decode():20} {line.decode()}")
        logging.getLogger().removeHandler(handler)
        handler.close()
        desk.close(0)
    context.term()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
