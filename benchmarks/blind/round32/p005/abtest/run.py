import argparse
import logging
import multiprocessing
import threading
from collections import Counter

import zmq

from . import assign, logsetup

log = logging.getLogger("abtest.run")


def replay_users(name, user_ids, records):
    logsetup.configure_worker(records)
    worker_log = logging.getLogger("abtest.worker")
    for user_id in user_ids:
        for experiment in assign.CATALOG:
            assign.expose(experiment, user_id)
    worker_log.info("%s replayed %d users", name, len(user_ids))


class Warehouse(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.ctx = zmq.Context()
        self.pull = self.ctx.socket(zmq.PULL)
        self.endpoint = "tcp://127.0.0.1:%d" % self.pull.bind_to_random_port("tcp://127.0.0.1")
        self.rows = Counter()
        self.done = threading.Event()

    def run(self):
        while not self.done.is_set() or self.pull.poll(100):
            if self.pull.poll(100):
                row = self.pull.recv_json()
                self.rows[row.get("exp"), row.get("variant")] += 1
        self.pull.close(0)
        self.ctx.term()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()

    warehouse = Warehouse()
    warehouse.start()
    logsetup.configure_main(warehouse.endpoint)
    for experiment in assign.CATALOG:
        assign.expose(experiment, "canary")

    records = multiprocessing.Queue()
    listener = logsetup.ReplayListener(records)
    workers = [
        multiprocessing.Process(
            target=replay_users,
            name=f"replay-{n}",
            args=(f"replay-{n}", [f"u{i}" for i in range(n, args.users, args.workers)], records),
        )
        for n in range(args.workers)
    ]
    for worker in workers:
        worker.start()
    listener.start()
    for worker in workers:
        worker.join(3)
        if worker.is_alive():
            log.error("%s is stuck", worker.name)
            worker.kill()
            worker.join()
    listener.stop()
    warehouse.done.set()
    warehouse.join(2)
    log.info("warehouse rows: %s", sum(warehouse.rows.values()))


if __name__ == "__main__":
    main()
