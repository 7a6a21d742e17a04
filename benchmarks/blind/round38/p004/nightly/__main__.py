import argparse

import zmq

from .jobs import Job
from .logsetup import LogHub
from .scheduler import Scheduler

parser = argparse.ArgumentParser(prog="nightly")
parser.add_argument("--tz", default="UTC")


def main() -> None:
    options = parser.parse_args()
    context = zmq.Context()
    hub = LogHub(context)
    console = context.socket(zmq.SUB)
    console.connect(f"tcp://127.0.0.1:{hub.port}")
    console.subscribe("nightly")
    console.poll(200)

    hub.open()
    outcome = Scheduler(hub).run_due(sorted(Job.registry))
    hub.pump()
    hub.shutdown()

    while console.poll(200):
        topic, line = console.recv_multipart()
        print(options.tz, topic.decode(), line.decode().strip())
    print(outcome)
    console.close(linger=0)
    context.term()


if __name__ == "__main__":
    main()
