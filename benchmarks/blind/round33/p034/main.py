import argparse
import tempfile
import time

import zmq

from bus import HealthBus
from probes import LoadAverage, Mount, Scratch
from sweep import Sweeper


def drain(sub):
    seen = []
    while sub.poll(100):
        topic, _ = sub.recv_multipart(zmq.NOBLOCK)
        seen.append(topic.decode())
    return seen


def main():
    parser = argparse.ArgumentParser(description="node health sweep")
    parser.add_argument("--sweeps", type=int, default=1)
    parser.add_argument("--cluster", default="meggie")
    opts = parser.parse_args()
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = f"ipc://{tmp}/health"
        bus = HealthBus(endpoint, opts.cluster)
        watcher = zmq.Context.instance().socket(zmq.SUB)
        watcher.subscribe(opts.cluster)
        watcher.connect(endpoint)
        time.sleep(0.2)
        sweeper = Sweeper(bus, [LoadAverage(), Scratch(tmp), Mount("/lustre/work")])
        for number in range(opts.sweeps):
            for topic, body in sweeper.sweep():
                print(number, topic, body)
        print("on the bus:", *drain(watcher), sep="\n  ")
        watcher.close(0)
        bus.close()


if __name__ == "__main__":
    main()
