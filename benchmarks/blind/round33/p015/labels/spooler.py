"""Runs every job in a process of its own, the way lpd ran its filters."""
import os
import signal
import time
import traceback

from . import zpl


class Spooler:
    def __init__(self, settings, status, outdir):
        self.settings = settings
        self.status = status
        self.outdir = outdir
        self.running = {}

    def submit(self, job):
        self.status.show(job.name, "queued", copies=job.copies)
        pid = os.fork()
        if pid:
            self.running[pid] = job
            return pid
        code = 1
        try:
            self._filter(job)
            code = 0
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(code)

    def _filter(self, job):
        os.nice(1)
        self.status.show(job.name, "rendering")
        target = os.path.join(self.outdir, job.name + ".zpl")
        with open(target, "w", encoding="utf-8") as handle:
            handle.write(zpl.render(job, self.settings))
        time.sleep(0.05 * job.copies)
        self.status.show(job.name, "printed", size=os.path.getsize(target))
        self.status.close()

    def wait(self, seconds):
        deadline = time.monotonic() + seconds
        results = {}
        while self.running and time.monotonic() < deadline:
            pid, state = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                time.sleep(0.02)
                continue
            job = self.running.pop(pid)
            results[job.name] = os.waitstatus_to_exitcode(state)
        for pid, job in self.running.items():
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            results[job.name] = "stuck"
        self.running.clear()
        return results
