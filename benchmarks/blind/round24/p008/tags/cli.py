import logging
import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed

import zmq

from .catalogue import changed_articles
from .gateway import Gateway
from .render import render

log = logging.getLogger("tags")
WORKERS = 2


def run() -> int:
    logging.basicConfig(level=logging.INFO)
    base = zmq.Context.instance().socket(zmq.ROUTER)
    port = base.bind_to_random_port("tcp://127.0.0.1")
    Gateway.current().attach(f"tcp://127.0.0.1:{port}").push("0", b"hello")
    methods = multiprocessing.get_context("spawn")
    done = 0
    with ProcessPoolExecutor(WORKERS, mp_context=methods) as executor:
        futures = {executor.submit(render, a): a for a in changed_articles()}
        for future in as_completed(futures, timeout=6):
            done += future.result()
            log.info("%s rendered", futures[future].title)
    log.info("%d bytes", done)
    base.close(0)
    return 0
