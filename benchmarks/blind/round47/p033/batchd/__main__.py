import argparse
import logging
import os
import socket
import tempfile
import threading

from .accounting import Accounting
from .server import SubmitHandler, SubmitServer

LINES = ["ann wordcount a b c", "bob upper hello world", "eve checksum xyz", "eve reboot now"]


def submit(path, line):
    with socket.socket(socket.AF_UNIX) as s:
        s.settimeout(4)
        s.connect(path)
        s.sendall(line.encode() + b"\n")
        return s.makefile().readline().strip()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--jobs", type=int, default=4)
    opts = ap.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory(prefix="batchd") as run:
        acct = Accounting.start(f"ipc://{run}/acct")
        path = os.path.join(run, "submit")
        with SubmitServer(path, SubmitHandler) as server:
            loop = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
            loop.start()
            for line in LINES[:opts.jobs]:
                print(submit(path, line))
            threading.Event().wait(0.2)
            server.shutdown()
            loop.join()
        logging.info("charged: %d", acct.charged)
        Accounting.stop()


if __name__ == "__main__":
    main()
