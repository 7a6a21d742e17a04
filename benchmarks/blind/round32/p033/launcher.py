"""Start and stop of the workers."""
import logging
import os
import pathlib
import resource
import subprocess
import sys

log = logging.getLogger("launcher")

HASHER = pathlib.Path(__file__).with_name("hasher.py")


class WorkerFleet:
    def __init__(self, router, endpoint, size):
        self.router = router
        self.endpoint = endpoint
        self.size = size
        self.workers = {}

    def _confine(self):
        os.umask(0o077)
        os.nice(3)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def start(self):
        for number in range(self.size):
            worker_id = f"hasher-{number}"
            self.workers[worker_id] = subprocess.Popen(
                [sys.executable, str(HASHER), self.endpoint, worker_id],
                preexec_fn=self._confine,
                stdin=subprocess.DEVNULL,
            )
            log.info("%s is process %d", worker_id, self.workers[worker_id].pid)

    def stop(self):
        for worker_id in self.workers:
            self.router.send_multipart([worker_id.encode(), b'{"stop": true}'])
        for worker_id, process in self.workers.items():
            try:
                process.wait(2)
            except subprocess.TimeoutExpired:
                log.error("%s killed", worker_id)
                process.kill()
                process.wait(1)
