import logging
import os
import signal
import time
from collections import deque

from .filters import chain

log = logging.getLogger("printgw.spool")


class Job:
    _serial = 0

    def __init__(self, queue, data):
        Job._serial += 1
        self.id = "%s-%04d" % (queue, Job._serial)
        self.queue = queue
        self.data = data


class Spooler:
    def __init__(self, cfg, board):
        self.cfg = cfg
        self.board = board
        self.pending = deque()
        self.running = {}
        self.failed = []
        self._report_r, self._report_w = os.pipe()
        os.set_blocking(self._report_r, False)

    def submit(self, job):
        self.pending.append(job)
        self.board.post(job.id, "queued", size=len(job.data))

    def _run_filters(self, job):
        data = job.data
        for func in chain(self.cfg.filters(job.queue)):
            data = func(data)
            os.write(self._report_w, ("%s %s\n" % (job.id, func.__name__)).encode())
        path = os.path.join(self.cfg.rundir, job.id + ".prn")
        with open(path, "wb") as out:
            out.write(data)
        return 0

    def _start(self, job):
        pid = os.fork()
        if pid:
            self.running[pid] = (job, time.monotonic())
            self.board.post(job.id, "printing", pid=pid)
            return
        code = 70
        try:
            code = self._run_filters(job)
        except Exception:
            log.exception("filter of %s failed", job.id)
        finally:
            os._exit(code)

    def _reap(self):
        for pid in list(self.running):
            job, since = self.running[pid]
            done, status = os.waitpid(pid, os.WNOHANG)
            if not done:
                if time.monotonic() - since > self.cfg.filter_timeout:
                    os.kill(pid, signal.SIGKILL)
                continue
            del self.running[pid]
            rc = os.waitstatus_to_exitcode(status)
            if rc:
                self.failed.append(job.id)
            self.board.post(job.id, "failed" if rc else "done", rc=rc)

    def _relay_progress(self):
        try:
            chunk = os.read(self._report_r, 65536)
        except BlockingIOError:
            return
        for line in chunk.decode().splitlines():
            job_id, step = line.split(" ", 1)
            self.board.post(job_id, "filtering", step=step)

    def drain(self):
        while self.pending or self.running:
            while self.pending and len(self.running) < 2:
                self._start(self.pending.popleft())
            self._relay_progress()
            self._reap()
            time.sleep(0.02)
        self._relay_progress()
