import argparse
import time
from concurrent.futures import ProcessPoolExecutor

import zmq

from . import instruments, link
from .render import render


def drain(sock: zmq.Socket, patience: float = 0.4):
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if sock.poll(50):
            yield sock.recv_json()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--frames", type=int, default=4)
    args = parser.parse_args()

    context = zmq.Context.instance()
    with context.socket(zmq.PULL) as console:
        port = console.bind_to_random_port("tcp://127.0.0.1")
        link.set_console(f"tcp://127.0.0.1:{port}")
        for label in instruments.Instrument.kinds:
            instruments.get(label).prepare()
        with ProcessPoolExecutor(max_workers=2) as pool:
            for frame in pool.map(render, range(args.frames)):
                print(f"frame {frame.number}: {frame.visible} stars")
        for message in drain(console):
            print("console:", message)
    context.destroy(linger=0)


if __name__ == "__main__":
    main()
