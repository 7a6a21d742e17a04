import argparse
import multiprocessing as mp
import os
import tempfile
import threading

import zmq


class CounterDisplay(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.context = zmq.Context()
        self.sub = self.context.socket(zmq.SUB)
        self.sub.subscribe(b"order")
        self.address = f"tcp://127.0.0.1:{self.sub.bind_to_random_port('tcp://127.0.0.1')}"
        self.shown = []
        self.off = threading.Event()

    def run(self):
        while not self.off.is_set():
            if self.sub.poll(100):
                _, order, state = self.sub.recv_multipart()
                self.shown.append((int(order), state.decode()))
        self.sub.close(0)
        self.context.term()


def orders(count):
    for number in range(count):
        yield 1200 + number, [f"{row}{number + 3}" for row in "AB"]


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument("--orders", type=int, default=3)
    cli.add_argument("--show", default="Der Freischuetz")
    opts = cli.parse_args()

    display = CounterDisplay()
    display.start()
    os.environ["COUNTER_FEED"] = display.address

    ctx = mp.get_context("forkserver")
    ctx.set_forkserver_preload(["printshop.worker"])
    from printshop.worker import print_order

    with tempfile.TemporaryDirectory(prefix="tickets-") as outdir:
        jobs = [
            ctx.Process(target=print_order, args=(opts.show, order, seats, outdir), name=f"order-{order}")
            for order, seats in orders(opts.orders)
        ]
        for job in jobs:
            job.start()
        for job in jobs:
            job.join(4)
            if job.is_alive():
                job.kill()
                job.join()
            print(job.name, "exit", job.exitcode)
        print("files", sorted(os.listdir(outdir)))
    display.off.set()
    display.join(2)
    print("display", display.shown)


if __name__ == "__main__":
    main()
