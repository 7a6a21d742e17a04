from __future__ import annotations

import argparse
import time

import zmq

from loader.telemetry import Telemetry
from loader.worker import LoaderWorker

TEXTS = ["alpha beta", "gamma", "delta epsilon zeta", "eta theta"]


def pad(text: str, width: int = 4) -> list[int]:
    ids = [len(w) for w in text.split()]
    return ids + [0] * (width - len(ids))


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--epochs", type=int, default=1)
    ap.add_argument("--workers", type=int, default=2)
    ns = ap.parse_args()

    ctx = zmq.Context()
    samples, liveness = ctx.socket(zmq.PULL), ctx.socket(zmq.ROUTER)
    ends = {
        name: f"tcp://127.0.0.1:{sock.bind_to_random_port('tcp://127.0.0.1')}"
        for name, sock in (("samples", samples), ("liveness", liveness))
    }
    telemetry = Telemetry(ends)

    for epoch in range(ns.epochs):
        workers = [
            LoaderWorker(r, TEXTS[r :: ns.workers], pad, telemetry) for r in range(ns.workers)
        ]
        for w in workers:
            w.start()
        got = []
        while len(got) < len(TEXTS) and samples.poll(1500):
            got.append(samples.recv_pyobj())
        deadline = time.monotonic() + 1.5
        for w in workers:
            w.join(max(0.0, deadline - time.monotonic()))
            if w.is_alive():
                w.terminate()
                w.join(1)
        beats = 0
        while liveness.poll(50):
            liveness.recv_multipart()
            beats += 1
        print(f"epoch {epoch}: samples={len(got)} beats={beats}")

    ctx.destroy(linger=0)


if __name__ == "__main__":
    main()
