from __future__ import annotations

import logging
import logging.config
import multiprocessing
import tempfile

import zmq

from . import settings
from .digest import SUBSCRIBERS, write_digest

log = logging.getLogger("digestbot")


def main() -> None:
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = f"ipc://{tmp}/log"
        sink = zmq.Context.instance().socket(zmq.PULL)
        sink.bind(endpoint)
        logging.config.dictConfig(settings.logging_config(endpoint))
        log.info("%d subscribers", len(SUBSCRIBERS))

        pool = multiprocessing.Pool(processes=2)
        try:
            digests = pool.map_async(write_digest, SUBSCRIBERS).get(timeout=5)
        finally:
            pool.terminate()
            pool.join()
        for address, length in digests:
            log.info("digest for %s has %d lines", address, length)

        while sink.poll(250):
            level, event = sink.recv_multipart(zmq.NOBLOCK)
            print(level.decode(), event.decode())
        logging.shutdown()
        sink.close(0)


if __name__ == "__main__":
    main()
