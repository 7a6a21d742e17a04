import argparse
import math
import multiprocessing as mp
from collections import Counter

import zmq

from drone import Drone


def circle(radius, n):
    for k in range(n):
        a = 2 * math.pi * k / n
        yield radius * math.cos(a), radius * math.sin(a)


def mission(drone, radius, gate):
    gate.wait(2)
    drone.fly(circle(radius, 12))


def listen(tower, log, patience):
    while tower.poll(patience):
        who, topic, text = tower.recv_multipart()
        log[who.decode(), topic.decode()] += 1


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--drones", type=int, default=2)
    opts = ap.parse_args()

    ctx = zmq.Context()
    tower = ctx.socket(zmq.ROUTER)
    port = tower.bind_to_random_port("tcp://127.0.0.1")
    fleet = [Drone(f"D{i:02d}", f"tcp://127.0.0.1:{port}") for i in range(opts.drones)]
    log = Counter()
    for drone in fleet:
        drone.advance()
    listen(tower, log, 200)

    fork = mp.get_context("fork")
    gate = fork.Event()
    crews = [fork.Process(target=mission, args=(d, 10.0 + i, gate)) for i, d in enumerate(fleet)]
    for crew in crews:
        crew.start()
    gate.set()
    listen(tower, log, 400)
    for crew in crews:
        crew.join(2)
        if crew.is_alive():
            crew.kill()
    for key in sorted(log):
        print(*key, log[key])
    for drone in fleet:
        drone.uplink.close()
    tower.close(linger=0)
    ctx.term()


if __name__ == "__main__":
    main()
