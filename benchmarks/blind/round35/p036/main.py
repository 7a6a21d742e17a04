import argparse
from collections import Counter

import zmq

import bus
from station import Station


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--stations", type=int, default=2)
    opts = ap.parse_args()

    shelf = bus.CONTEXT.socket(zmq.PULL)
    port = shelf.bind_to_random_port("tcp://127.0.0.1")
    url = f"tcp://127.0.0.1:{port}"
    bus.beat(0)
    bus.lane(url).send_json(["main", "-", "start"])

    stations = [
        Station(f"S{i}", url, [f"{i}{k:03d}" for k in range(3)])
        for i in range(opts.stations)
    ]
    for s in stations:
        s.start()
    log = Counter()
    expected = 1 + 9 * len(stations)
    while sum(log.values()) < expected and shelf.poll(5000):
        who, barcode, stage = shelf.recv_json()
        log[stage] += 1
    for s in stations:
        s.join(3)
    print(dict(sorted(log.items())), [s.exitcode for s in stations])
    shelf.close(linger=0)


if __name__ == "__main__":
    main()
