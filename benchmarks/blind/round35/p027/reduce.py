import argparse
import multiprocessing as mp
import threading
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle, islice

import zmq

import ports
from ports import Desk, Plan


class DeskServer(threading.Thread):
    """Answers calibration questions; one thread serves the three desks."""

    def __init__(self):
        super().__init__(daemon=True)
        self.ctx = zmq.Context()
        self.table = {}
        self.stop = threading.Event()
        self.poller = zmq.Poller()
        for desk in Desk:
            sock = self.ctx.socket(zmq.REP)
            sock.linger = 0
            port = sock.bind_to_random_port("tcp://127.0.0.1")
            self.table[sock] = (desk, f"tcp://127.0.0.1:{port}")
            self.poller.register(sock, zmq.POLLIN)

    @property
    def plan(self):
        return Plan({desk.value: url for desk, url in self.table.values()})

    def run(self):
        while not self.stop.is_set():
            for sock, _ in self.poller.poll(100):
                body = sock.recv_json()
                gain = {Desk.FLAT: 2, Desk.DARK: 3, Desk.LIGHT: 5}[self.table[sock][0]]
                sock.send_json({"level": body["frame"] * gain})
        for sock in self.table:
            sock.close()
        self.ctx.term()


def reduce_frame(job):
    frame, desk = job
    dark = ports.ask(Desk.DARK, frame=frame)["level"]
    raw = ports.ask(desk, frame=frame)["level"]
    return desk.value, raw - dark


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--frames", type=int, default=6)
    ap.add_argument("--workers", type=int, default=2)
    opts = ap.parse_args()

    server = DeskServer()
    server.start()
    ports.install(server.plan)
    print("bias", ports.ask(Desk.DARK, frame=1)["level"])

    jobs = list(islice(zip(range(1, opts.frames + 1), cycle((Desk.LIGHT, Desk.FLAT))), opts.frames))
    sums = defaultdict(int)
    with ProcessPoolExecutor(opts.workers, mp_context=mp.get_context("fork"),
                             initializer=ports.install, initargs=(server.plan,)) as pool:
        for kind, level in pool.map(reduce_frame, jobs, timeout=6):
            sums[kind] += level
    print(dict(sums))
    server.stop.set()
    server.join(2)


if __name__ == "__main__":
    main()
