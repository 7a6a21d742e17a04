import argparse
import functools
import multiprocessing
import os
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import zmq

from thumbs import bus as bus_module
from thumbs.shrink import shrink


def executor(args):
    if args.threads:
        return ThreadPoolExecutor(args.workers)
    return ProcessPoolExecutor(args.workers, mp_context=multiprocessing.get_context("spawn"))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--images", type=int, default=4)
    ap.add_argument("--width", type=int, default=64)
    ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--threads", action="store_true")
    args = ap.parse_args()

    context = zmq.Context()
    inbox = context.socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    os.environ[bus_module.ENV_URL] = url = f"tcp://127.0.0.1:{port}"
    bus_module.bus.attach(url)
    bus_module.bus.say(image=None, state="batch")

    images = [f"IMG_{n:04d}.raw" for n in range(args.images)]
    with executor(args) as pool:
        for image, digest in pool.map(functools.partial(shrink, width=args.width), images):
            print(image, digest)

    bus_module.bus.detach()
    states, pids = Counter(), set()
    while inbox.poll(300):
        note = inbox.recv_json()
        states[note["state"]] += 1
        pids.add(note["pid"])
    print(dict(states), "from", len(pids), "process(es)")
    inbox.close()
    context.term()


if __name__ == "__main__":
    main()
