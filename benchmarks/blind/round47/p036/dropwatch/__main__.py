import argparse
import logging
import os
import tempfile

import zmq

from . import plugins
from .engine import Watcher


def write(folder, name, text):
    with open(os.path.join(folder, name), "w") as fh:
        fh.write(text)


def main():
    ap = argparse.ArgumentParser("dropwatch")
    ap.add_argument("--once", action="store_true")
    ap.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder, zmq.Context() as ctx, ctx.socket(zmq.PULL) as erp:
        port = erp.bind_to_random_port("tcp://127.0.0.1")
        settings = {"erp_url": "tcp://127.0.0.1:%d" % port}
        plugins.load()
        plugins.registry.configure(settings)
        watcher = Watcher(folder, settings)
        write(folder, "old.csv", "1;2\n")
        watcher.check_stale()
        for name in ("a.csv", "b.xml", "c.csv"):
            write(folder, name, name * 3)
        for name, results in watcher.cycle():
            logging.info("%s -> %s", name, sorted(results))
        announced = []
        while erp.poll(300):
            announced.append(erp.recv_string())
        logging.info("importer got %s", announced)
        plugins.registry.shutdown()


if __name__ == "__main__":
    main()
