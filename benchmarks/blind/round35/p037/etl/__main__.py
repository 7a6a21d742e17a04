import argparse
import multiprocessing as mp
import tempfile

import zmq

from . import job
from .checkpoint import Checkpoints
from .warehouse import Warehouse


def main():
    ap = argparse.ArgumentParser(prog="etl")
    ap.add_argument("--parts", type=int, default=3)
    ap.add_argument("--procs", type=int, default=2)
    opts = ap.parse_args()

    ctx = zmq.Context()
    dock = ctx.socket(zmq.PULL)
    port = dock.bind_to_random_port("tcp://127.0.0.1")
    with tempfile.TemporaryDirectory(prefix="etl-") as folder:
        job.current = job.Job(Warehouse(f"tcp://127.0.0.1:{port}"), Checkpoints(folder))
        job.current.warehouse.load("schema", [{"key": "str", "value": "int"}])
        with mp.get_context("fork").Pool(opts.procs) as pool:
            print("loaded", sum(pool.imap_unordered(job.run_part, range(opts.parts))))
        print("checkpoints", [c["part"] for c in job.current.checkpoints.done()])
    landed = {}
    while dock.poll(300):
        message = dock.recv_json()
        landed[message["kind"]] = landed.get(message["kind"], 0) + len(message["rows"])
    print("landed", landed)
    job.current.warehouse.close()
    dock.close(linger=0)
    ctx.term()


main()
