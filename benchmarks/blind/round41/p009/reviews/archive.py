"""The archive process: owns the shelf, confirms each record to the desk."""
import multiprocessing
import os
import shelve

import zmq


class Archive(multiprocessing.Process):
    def __init__(self, path: str, desk: str):
        super().__init__(name="archive", daemon=True)
        self.path = path
        self.desk = desk
        self.backlog = multiprocessing.Queue(maxsize=8)

    def put(self, record):
        self.backlog.put(record, timeout=5)

    def finish(self, timeout=4):
        self.backlog.put(None)
        self.join(timeout)
        if self.is_alive():
            self.kill()

    def run(self):
        context = zmq.Context.instance()
        confirm = context.socket(zmq.PUSH)
        confirm.setsockopt(zmq.SNDTIMEO, 1000)
        confirm.setsockopt(zmq.LINGER, 1000)
        confirm.connect(self.desk)
        with shelve.open(self.path) as shelf:
            for record in iter(lambda: self.backlog.get(timeout=6), None):
                shelf[str(record["id"])] = record
                confirm.send_json({"stored": record["id"], "pid": os.getpid()})
        confirm.close()
        context.term()
