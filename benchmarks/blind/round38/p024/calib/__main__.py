import argparse
from functools import partial

import zmq

from . import audit, camera, steps


def entries(inlet, wait=300):
    while inlet.poll(wait):
        yield inlet.recv_pyobj()


def reduce_night(frames, size):
    darks, flats, lights = camera.night(frames, size)
    dark = steps.master_dark(darks)
    flat = steps.master_flat(flats, dark)
    science = list(map(partial(steps.correct, dark=dark, flat=flat), lights))
    return steps.noise(science)


def main():
    parser = argparse.ArgumentParser(prog="calib")
    parser.add_argument("--frames", type=int, default=3)
    parser.add_argument("--size", type=int, default=32)
    args = parser.parse_args()
    with zmq.Context() as context, context.socket(zmq.PULL) as inlet:
        inlet.bind("inproc://night-log")
        with audit.trail(context, "inproc://night-log"):
            audit.note("begin", frames=args.frames)
            result = reduce_night(args.frames, args.size)
        print(f"noise {result:.2f}")
        for entry in entries(inlet):
            print("{step:12} {pid}".format(**entry), entry.get("seconds", ""))


if __name__ == "__main__":
    main()
