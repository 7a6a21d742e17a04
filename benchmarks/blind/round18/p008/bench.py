"""bench.py: calibrate a tray of sensors."""
import logging
from concurrent.futures import ProcessPoolExecutor, as_completed

import zmq

from calbench import jobs, links

log = logging.getLogger("bench")
TRAY = ("PX-0031", "PX-0032", "PX-0033", "PX-0040")


def collect(inbox: zmq.Socket) -> int:
    count = 0
    while inbox.poll(400):
        log.info("trace %s", inbox.recv_json())
        count += 1
    return count


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    ctx = zmq.Context()
    inbox = ctx.socket(zmq.PULL)
    endpoint = "tcp://127.0.0.1:%d" % inbox.bind_to_random_port("tcp://127.0.0.1")
    links.configure(ctx, trace=endpoint)
    links.trace({"tray": len(TRAY)})

    with ProcessPoolExecutor(2, initializer=jobs.worker_setup, initargs=(5, endpoint)) as pool:
        pending = {pool.submit(jobs.calibrate, serial): serial for serial in TRAY}
        for future in as_completed(pending, timeout=5):
            log.info("%s: %s", pending[future], future.result())

    log.info("%d trace records", collect(inbox))
    links.shutdown()
    inbox.close()
    ctx.term()


if __name__ == "__main__":
    main()
