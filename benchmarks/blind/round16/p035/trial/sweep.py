from __future__ import annotations

import itertools
import multiprocessing

import zmq

from .model import Hyper, train
from .telemetry import Telemetry


def evaluate(h: Hyper, link: Telemetry, epochs: int = 4) -> None:
    for epoch, loss in enumerate(train(h, epochs)):
        link.log(rate=h.rate, decay=h.decay, epoch=epoch, loss=loss)
    link.socket.close()


def grid() -> list[Hyper]:
    return list(itertools.starmap(Hyper, itertools.product((0.05, 0.5), (0.0,))))


def main() -> None:
    hub = zmq.Context()
    tracker = hub.socket(zmq.ROUTER)
    port = tracker.bind_to_random_port("tcp://127.0.0.1")
    link = Telemetry(f"tcp://127.0.0.1:{port}")
    link.log(event="sweep")
    mp = multiprocessing.get_context("fork")
    running = [mp.Process(target=evaluate, args=(h, link)) for h in grid()]
    for process in running:
        process.start()
    for process in running:
        process.join(3)
        if process.is_alive():
            process.kill()
            process.join()
    link.log(event="end")
    heard = 0
    while tracker.poll(300):
        tracker.recv_multipart()
        heard += 1
    print("tracker heard", heard)
    link.close()
    tracker.close()
    hub.term()


if __name__ == "__main__":
    main()
