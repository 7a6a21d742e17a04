import argparse
import collections
import configparser
import sys
import time

import zmq

from .trackers import KINDS


def load(path):
    ini = configparser.ConfigParser()
    if not ini.read(path):
        raise SystemExit(f"cannot read {path}")
    for item in ini["depot"]["trackers"].split(","):
        kind, _, plate = item.strip().partition(":")
        yield KINDS[kind], plate, ini[kind].getfloat("speed")


def gather(sockets, seconds):
    poller = zmq.Poller()
    for socket in sockets:
        poller.register(socket, zmq.POLLIN)
    heard = collections.defaultdict(list)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for socket, _ in poller.poll(50):
            message = socket.recv_multipart(zmq.NOBLOCK)[-1]
            heard[sockets[socket]].append(message)
    return heard


def main():
    parser = argparse.ArgumentParser(prog="fleet")
    parser.add_argument("config")
    parser.add_argument("--minutes", type=int, default=4)
    args = parser.parse_args()

    with zmq.Context() as depot:
        control, position = depot.socket(zmq.ROUTER), depot.socket(zmq.PULL)
        urls = ["tcp://127.0.0.1:%d" % s.bind_to_random_port("tcp://127.0.0.1") for s in (control, position)]
        trackers = [cls(plate, speed, args.minutes, *urls) for cls, plate, speed in load(args.config)]
        for each in trackers:
            each.start()
        heard = gather({control: "control", position: "position"}, 1.0)
        for each in trackers:
            print(f"{each.kind} {each.plate}: exit {each.stop()}")
        for name in ("control", "position"):
            print(f"{len(heard[name])} {name} messages")
        for each in trackers:
            del each.control
            each.context.term()
        control.close(0)
        position.close(0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
