import argparse
import logging
import tempfile

import zmq

from convgw.gateway import Gateway

TEXTS = ["dear sir", "please find attached", "x" * 300, "kind regards"]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--quiet", action="store_true")
    opts = ap.parse_args()
    logging.basicConfig(level=logging.WARNING if opts.quiet else logging.INFO)
    with tempfile.TemporaryDirectory() as d, zmq.Context() as ctx, ctx.socket(zmq.PULL) as journal:
        url = "ipc://%s/journal" % d
        journal.bind(url)
        gateway = Gateway(url)
        futures = [gateway.submit(t) for t in TEXTS]
        print([f.result(timeout=6) for f in futures])
        count = 0
        while journal.poll(200):
            journal.recv()
            count += 1
        print("journal entries:", count)
        gateway.close()


if __name__ == "__main__":
    main()
