import threading
from multiprocessing.pool import ThreadPool as Pool

import zmq

MEMBERS = ["A. Rowntree", "B. Nakamura", "C. d'Souza", "D. & E. Fell"]

_worker = threading.local()


class Merger:
    def __init__(self, switchboard, jobs):
        self.switchboard = switchboard
        self.jobs = jobs
        self.render_lock = threading.Lock()
        self.renderer = switchboard.context.socket(zmq.REQ)
        self.renderer.rcvtimeo = self.renderer.sndtimeo = 4000
        self.renderer.linger = 0
        self.renderer.connect(switchboard.render_url)

    def _start_worker(self):
        _worker.tally = self.switchboard.context.socket(zmq.PUSH)
        _worker.tally.linger = 0
        _worker.tally.connect(self.switchboard.tally_url)

    def merge(self, number):
        member = MEMBERS[number % len(MEMBERS)]
        order = {"number": number, "lines": [f"Dear {member},", "please find your annual statement enclosed."]}
        page = self.rendered(order)
        _worker.tally.send_json({"number": number, "bytes": len(page)})
        return page

    def rendered(self, order):
        with self.render_lock:
            self.renderer.send_json(order)
            return self.renderer.recv_string()

    def merge_all(self, count):
        with Pool(self.jobs, self._start_worker) as pool:
            return pool.map_async(self.merge, range(count), chunksize=1).get(timeout=6)

    def close(self):
        self.rendered({"stop": True})
        self.renderer.close()
