import logging
import multiprocessing as mp

import zmq

from . import reporting
from .limits import LOADS
from .scan import scan

log = logging.getLogger("coldchain")


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    ctx = zmq.Context()
    desk = ctx.socket(zmq.PULL)
    port = desk.bind_to_random_port("tcp://127.0.0.1")
    endpoint = f"tcp://127.0.0.1:{port}"
    reporting.open_outlet(endpoint)
    reporting.alarm("self-test", 0.0)
    with mp.Pool(2) as pool:
        pending = pool.map_async(scan, sorted(LOADS))
        try:
            for truck, count in pending.get(timeout=5):
                log.info("%s: %d excursions", truck, count)
        except mp.TimeoutError:
            log.error("scan did not finish")
    while desk.poll(200):
        log.info("desk got %s", desk.recv_multipart()[1:])
    reporting.close_outlet()
    desk.close()
    ctx.term()


if __name__ == "__main__":
    main()
