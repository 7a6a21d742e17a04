import multiprocessing as mp
import threading

import zmq

from rack import Rack


class Crate(threading.Thread):
    """Firmware stand-in."""

    def __init__(self):
        super().__init__(daemon=True)
        self.ctx = zmq.Context()
        self.front = self.ctx.socket(zmq.ROUTER)
        self.front.linger = 0
        self.url = f"tcp://127.0.0.1:{self.front.bind_to_random_port('tcp://127.0.0.1')}"
        self.off = threading.Event()

    def run(self):
        import json
        while not self.off.is_set():
            if not self.front.poll(100):
                continue
            who, gap, body = self.front.recv_multipart()
            address, verb, *args = json.loads(body)
            reply = f"ADC-{address}" if verb == "identify" else 100 + address * 10 + args[0]
            self.front.send_multipart([who, gap, json.dumps(reply).encode()])
        self.front.close()
        self.ctx.term()


def take(rack, ks, results):
    with rack:
        for name in rack:
            results.put((name, [rack[name].sample(k) for k in ks]))
    results.put(None)
    results.close()
    results.join_thread()


def main():
    crate = Crate()
    crate.start()
    rack = Rack(["north", "south"], crate.url)
    with rack:
        for name in rack:
            print(name, rack[name].identify(), rack[name].calibrate())

    fork = mp.get_context("fork")
    results = fork.Queue()
    runs = [fork.Process(target=take, args=(rack, ks, results))
            for ks in (range(3), range(10, 13))]
    for run in runs:
        run.start()
    rows, open_runs = [], len(runs)
    while open_runs:
        item = results.get(timeout=5)
        if item is None:
            open_runs -= 1
        else:
            rows.append(item)
    for run in runs:
        run.join(3)
    for name, values in sorted(rows):
        print(name, values)
    crate.off.set()
    crate.join(2)


if __name__ == "__main__":
    main()
