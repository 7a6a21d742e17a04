"""Spectrometer counts -> tumbling windows -> summary, as chained generators."""
import multiprocessing as mp
import shutil
import statistics
import struct
import tempfile
from collections import namedtuple
from itertools import islice

import zmq

Sample = namedtuple("Sample", "channel tick counts")
FRAME = struct.Struct("!HIf")
END = b""


def source(endpoint, patience_ms):
    ctx = zmq.Context()
    inlet = ctx.socket(zmq.PULL)
    inlet.linger = 0
    inlet.connect(endpoint)
    try:
        while inlet.poll(patience_ms):
            frame = inlet.recv()
            if frame == END:
                return
            yield frame
    finally:
        inlet.close()
        ctx.term()


def decode(frames):
    for frame in frames:
        yield Sample(*FRAME.unpack(frame))


def tumbling(samples, size):
    samples = iter(samples)
    while window := list(islice(samples, size)):
        yield window


def summarise(windows):
    for window in windows:
        counts = [s.counts for s in window]
        yield window[0].tick, window[-1].tick, round(statistics.fmean(counts), 3)


class Stage:
    """A named, composed but not yet running chain."""

    def __init__(self, name, chain):
        self.name = name
        self.chain = chain

    def __or__(self, op):
        return Stage(f"{self.name}|{op.__name__}", op(self.chain))


def windows_of(size):
    def window(samples):
        return tumbling(samples, size)
    return window


def drain(stage, out):
    for row in stage.chain:
        out.send((stage.name, row))
    out.send(None)
    out.close()


def feed(sock, n):
    for tick in range(n):
        sock.send(FRAME.pack(tick % 4, tick, (tick * 7919 % 101) / 10))
    sock.send(END)


def main():
    room = tempfile.mkdtemp(prefix="flow-")
    endpoint = f"ipc://{room}/counts"
    ctx = zmq.Context()
    outlet = ctx.socket(zmq.PUSH)
    outlet.linger = 0
    outlet.sndtimeo = 4000
    outlet.bind(endpoint)

    stage = Stage("raw", source(endpoint, 3000)) | decode | windows_of(8) | summarise
    fork = mp.get_context("fork")
    rx, tx = fork.Pipe(duplex=False)
    worker = fork.Process(target=drain, args=(stage, tx), name="windows")
    worker.start()
    tx.close()
    feed(outlet, 40)
    while rx.poll(4) and (item := rx.recv()) is not None:
        name, (first, last, mean) = item
        print(f"{name} [{first:>3}..{last:>3}] {mean}")
    worker.join(3)
    if worker.is_alive():
        worker.kill()
    outlet.close()
    ctx.term()
    shutil.rmtree(room, ignore_errors=True)


if __name__ == "__main__":
    main()
