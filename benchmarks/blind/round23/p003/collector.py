"""Nightly meter reading: reads a list of meters in parallel and archives the values."""
import argparse
import logging
import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed

import zmq

import historian
import jobs

log = logging.getLogger("collector")


def archive_server():
    ctx = zmq.Context.instance()
    pull = ctx.socket(zmq.PULL)
    port = pull.bind_to_random_port("tcp://127.0.0.1")
    return pull, f"tcp://127.0.0.1:{port}"


def drain(pull):
    rows = []
    while pull.poll(300):
        rows.append(historian.Row.unpack(pull.recv()))
    return rows


def main(argv=None):
    ap = argparse.ArgumentParser()
    ap.add_argument("--first", type=int, default=71000)
    ap.add_argument("--count", type=int, default=5)
    ap.add_argument("--workers", type=int, default=2)
    opts = ap.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")

    pull, endpoint = archive_server()
    hist = historian.install(endpoint)
    hist.append(historian.Row(0, 0, float(opts.count)))
    serials = range(opts.first, opts.first + opts.count)
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(opts.workers, mp_context=fork) as pool:
        pending = [pool.submit(jobs.collect, serial) for serial in serials]
        for fut in as_completed(pending, timeout=5):
            log.info("meter %d: %d rows", *fut.result())
    log.info("archive holds %d rows", len(drain(pull)))
    hist.close()
    pull.close()


if __name__ == "__main__":
    main()
