"""Micro-mill controller with a dead-man process.

The guard process sleeps on a pipe.  When the controller goes away without
saying "parked", the guard takes the recorded moves back, last one first.
"""
import argparse
import os
import signal
import sys

import zmq

from motion import Controller


def guard(controller, fd):
    with os.fdopen(fd, "rb") as pipe:
        last_words = pipe.read()
    if last_words != b"parked":
        undone = controller.journal.rewind()
        print("guard: took back", undone, "moves", flush=True)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--moves", type=int, default=3)
    ap.add_argument("--park", action="store_true")
    opts = ap.parse_args()

    ctx = zmq.Context()
    drive = ctx.socket(zmq.PULL)
    port = drive.bind_to_random_port("tcp://127.0.0.1")
    controller = Controller(ctx, f"tcp://127.0.0.1:{port}")
    for k in range(opts.moves):
        controller.move("XYZ"[k % 3], 0.5 * (k + 1))

    r, w = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.close(w)
        try:
            guard(controller, r)
        finally:
            os._exit(0)
    os.close(r)
    if opts.park:
        os.write(w, b"parked")
    os.close(w)

    where = {}
    while drive.poll(300):
        axis, delta = drive.recv_multipart()
        where[axis] = where.get(axis, 0.0) + float(delta)
    for _ in range(20):
        if os.waitpid(child, os.WNOHANG)[0]:
            break
        drive.poll(100)
    else:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    print({axis.decode(): round(v, 2) for axis, v in sorted(where.items())})
    controller.link.close(linger=0)
    drive.close(linger=0)
    ctx.term()


if __name__ == "__main__":
    main()
