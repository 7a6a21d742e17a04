import argparse
import json
import logging
import os

import zmq

from .lanes import LaneSupervisor
from .settings import BUS_ENV, LANES


def main():
    parser = argparse.ArgumentParser(prog="alpr")
    parser.add_argument("--frames", type=int, default=5)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")

    patrol_car = zmq.Context.instance().socket(zmq.PULL)
    port = patrol_car.bind_to_random_port("tcp://127.0.0.1")
    os.environ[BUS_ENV] = f"tcp://127.0.0.1:{port}"

    supervisor = LaneSupervisor(LANES, options.frames)
    supervisor.start()
    supervisor.wait(3)
    while patrol_car.poll(200):
        subject, payload = patrol_car.recv_multipart(zmq.NOBLOCK)
        print(subject.decode(), json.loads(payload))
    patrol_car.close(0)


if __name__ == "__main__":
    main()
