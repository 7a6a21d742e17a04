import sys
import tempfile

import zmq

from labels.jobs import load
from labels.spooler import Spooler
from labels.status import StatusLine


def drain(display, first_wait=400):
    lines = []
    wait = first_wait
    while display.poll(wait):
        lines.append(display.recv_json())
        wait = 150
    return lines


def main(argv):
    settings, jobs = load(argv[1])
    ctx = zmq.Context()
    display = ctx.socket(zmq.PULL)
    port = display.bind_to_random_port("tcp://127.0.0.1")
    with tempfile.TemporaryDirectory(prefix="labels-") as outdir:
        status = StatusLine(f"tcp://127.0.0.1:{port}")
        status.show("-", "online")
        spooler = Spooler(settings, status, outdir)
        for job in jobs:
            spooler.submit(job)
        results = spooler.wait(4)
        status.show("-", "idle")
        for line in drain(display):
            print("{job:20} {state}".format(**line))
        status.close()
    display.close(0)
    ctx.term()
    print("results", results)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
