from __future__ import annotations

import time

import zmq

from .kinds import Reefer, Tautliner

TRUCKS = [(b"cold", b"KI-T 1", b"4"), (b"dry", b"HH-X 9"), (b"cold", b"B-R 77", b"12")]


def main() -> None:
    context = zmq.Context()
    yard, office = context.socket(zmq.PUB), context.socket(zmq.PULL)
    ends = [
        "tcp://127.0.0.1:%d" % sock.bind_to_random_port("tcp://127.0.0.1")
        for sock in (yard, office)
    ]
    stations = [kind(*ends, seconds=1.5) for kind in (Reefer, Tautliner)]
    for station in stations:
        station.start()
    time.sleep(0.8)
    for truck in TRUCKS:
        yard.send_multipart(truck)
    for station in stations:
        station.join(2)
        if station.is_alive():
            print("killing", station.name)
            station.kill()
    while office.poll(200):
        print("office:", office.recv_string())
    context.destroy(linger=0)


if __name__ == "__main__":
    main()
