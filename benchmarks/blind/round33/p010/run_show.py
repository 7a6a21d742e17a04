import argparse
import logging
import threading

import zmq

from rig.desk import Desk


def visualiser(inbox, seen, stop):
    while not stop.is_set():
        if inbox.poll(100):
            message = inbox.recv_json()
            seen.append((message["cue"], message["level"]))


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument("--scenes", type=int, default=3)
    opts = cli.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s: %(message)s")

    context = zmq.Context()
    inbox = context.socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    seen, stop = [], threading.Event()
    screen = threading.Thread(target=visualiser, args=(inbox, seen, stop), daemon=True)
    screen.start()

    with Desk(f"tcp://127.0.0.1:{port}") as desk:
        desk.start()
        for scene in range(1, opts.scenes + 1):
            desk.go(scene, scene / opts.scenes)
    stop.wait(0.3)
    stop.set()
    screen.join(1)
    inbox.close(0)
    context.term()
    for cue, level in seen:
        print(f"{cue:10} {level:.2f}")


if __name__ == "__main__":
    main()
