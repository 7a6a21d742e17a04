"""Majordomo demonstration: broker thread, two worker processes, one client."""
import logging
import multiprocessing
import time

import zmq

from mdp.broker import Broker
from mdp.client import MajorDomoClient
from mdp.worker import MajorDomoWorker


class EchoWorker(MajorDomoWorker):
    service = b"echo"

    def work(self, request):
        return [b"echo:" + part for part in request]


class UpperWorker(MajorDomoWorker):
    service = b"upper"

    def work(self, request):
        return [part.upper() for part in request]


def main():
    logging.basicConfig(level=logging.INFO)
    ctx = zmq.Context()
    broker = Broker(ctx)
    broker.start()
    url = f"tcp://127.0.0.1:{broker.port}"
    processes = []
    for kind in (EchoWorker, UpperWorker):
        worker = kind(url)
        proc = multiprocessing.Process(target=worker.serve, args=(2.0,), name=kind.__name__)
        proc.start()
        processes.append(proc)
    client = MajorDomoClient(ctx, url)
    for service, text in ((b"echo", b"hello"), (b"upper", b"shout")):
        print(service.decode(), "->", client.request(service, text))
    for proc in processes:
        proc.join(2.5)
        if proc.is_alive():
            print(proc.name, "hangs")
            proc.kill()
            proc.join()
    broker.until = time.monotonic()
    broker.join()


if __name__ == "__main__":
    main()
