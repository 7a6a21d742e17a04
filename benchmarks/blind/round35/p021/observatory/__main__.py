import argparse

import zmq

from . import channels, night
from .catalog import build_queue


def main() -> None:
    ap = argparse.ArgumentParser(prog="observatory")
    ap.add_argument("--blocks", type=int, default=4)
    ap.add_argument("--workers", type=int, default=2)
    opts = ap.parse_args()

    ctx = zmq.Context()
    desks, endpoints = {}, {}
    for dome in ("camera", "spectrograph"):
        desk = ctx.socket(zmq.PULL)
        port = desk.bind_to_random_port("tcp://127.0.0.1")
        desks[dome] = desk
        endpoints[dome] = f"tcp://127.0.0.1:{port}"
    channels.outfit(ctx, endpoints)
    for channel in channels.BENCH.values():
        channel.command("power", on=True)

    done = night.run(build_queue(opts.blocks), opts.workers)
    for serial in sorted(done):
        print(f"block {serial:02d}: {done[serial]}")

    for dome, desk in desks.items():
        seen = 0
        while desk.poll(100):
            desk.recv_json()
            seen += 1
        print(dome, "commands:", seen)
        desk.close(linger=0)
    channels.stow()
    ctx.term()


if __name__ == "__main__":
    main()
