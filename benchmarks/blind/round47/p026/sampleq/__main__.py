import logging
import sys
import tempfile

import zmq

from .bus import bus
from .prefork import Prefork

SAMPLES = ["S-%03d" % n for n in range(6)]


def analyse(number, samples):
    bus.put("worker", number, "up")
    for s in samples:
        bus.put("result", s, sum(map(ord, s)) % 97)
    bus.detach()


def run():
    with tempfile.TemporaryDirectory() as d:
        url = "ipc://%s/bus" % d
        ctx = zmq.Context()
        recorder = ctx.socket(zmq.PULL)
        recorder.bind(url)
        bus.attach(url)
        bus.put("run", len(SAMPLES))
        Prefork(analyse, [SAMPLES[::2], SAMPLES[1::2]]).run()
        bus.put("end")
        lines = []
        while recorder.poll(300):
            lines.append(b" ".join(recorder.recv_multipart()).decode())
        bus.detach()
        recorder.close()
        ctx.term()
    logging.info("recorded %d lines", len(lines))
    return 0


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    if sys.argv[1:] != ["run"]:
        sys.exit("usage: sampleq run")
    sys.exit(run())
