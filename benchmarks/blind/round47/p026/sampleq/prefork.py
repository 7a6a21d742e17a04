import logging
import os
import signal
import time
import traceback

log = logging.getLogger("sampleq.prefork")


class Prefork:
    """Starts a number of workers and waits for them."""

    def __init__(self, worker, shares, limit=5.0):
        self.worker = worker
        self.shares = shares
        self.limit = limit
        self.pids = {}

    def spawn(self, number, share):
        pid = os.fork()
        if pid:
            self.pids[pid] = number
            return
        status = 1
        try:
            self.worker(number, share)
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)

    def run(self):
        for number, share in enumerate(self.shares):
            self.spawn(number, share)
        end = time.monotonic() + self.limit
        while self.pids:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                log.info("worker %s: %s", self.pids.pop(pid), os.waitstatus_to_exitcode(status))
            elif time.monotonic() > end:
                for pid in self.pids:
                    os.kill(pid, signal.SIGKILL)
            else:
                time.sleep(0.02)
