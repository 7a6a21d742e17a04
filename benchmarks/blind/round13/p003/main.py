"""Thumbnail job queue with a process pool and a live dashboard feed."""
import logging
from collections import Counter

import zmq

import settings
from dispatcher import Dispatcher


def main():
    logging.basicConfig(level=logging.INFO)
    dashboard = zmq.Context.instance().socket(zmq.PULL)
    port = dashboard.bind_to_random_port("tcp://127.0.0.1")
    settings.set_dashboard_endpoint(f"tcp://127.0.0.1:{port}")
    with Dispatcher() as dispatcher:
        for name in ("cat.png", "dog.png", "bird.png"):
            dispatcher.accept(name)
        for job_id, size in dispatcher.results():
            print(f"job {job_id}: {size} bytes")
    states = Counter()
    while dashboard.poll(300):
        states[dashboard.recv_json()["state"]] += 1
    print(dict(states))
    dashboard.close()


if __name__ == "__main__":
    main()
