import multiprocessing as mp

import zmq

from .component import Component
from .message import Job


class DeliveryWorker(Component, mp.Process):
    """Takes jobs from the feeder, renders and "delivers" them."""

    def __init__(self, index, addresses, idle_ms):
        super().__init__(name=f"delivery-{index}", addresses=addresses, daemon=True)
        self.timeout_ms = idle_ms

    def deliver(self, job):
        data = job.render().as_bytes()
        accepted = not job.recipient.startswith("member13")
        return {"recipient": job.recipient, "size": len(data), "accepted": accepted}

    def run(self):
        done = 0
        with self.channel(zmq.PULL, "jobs") as jobs, self.channel(zmq.PUSH, "receipts") as receipts:
            while True:
                try:
                    request = jobs.recv_json()
                except zmq.Again:
                    break
                if request is None:
                    break
                receipts.send_json(self.deliver(Job(**request)))
                done += 1
        self.log.info("%d messages handled", done)
