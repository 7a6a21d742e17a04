"""Start jobs with their output in a file."""
import os
import signal
import sys
import time
from contextlib import contextmanager


def launcher(folder, announce):
    """Return launch(job) -> pid."""

    def launch(job):
        announce("launch", job.name, " ".join(job.argv))
        out = os.open(os.path.join(folder, job.name + ".out"), os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        pid = os.fork()
        if not pid:
            try:
                os.setsid()
                os.nice(job.nice)
                os.dup2(out, 1)
                os.dup2(out, 2)
                os.execvp(job.argv[0], job.argv)
            except OSError as exc:
                os.write(2, f"{job.argv[0]}: {exc.strerror}\n".encode())
            os._exit(127)
        os.close(out)
        announce("running", job.name, str(pid))
        return pid

    return launch


@contextmanager
def stopping(pids):
    """Nothing of what is in pids is left over when the block ends."""
    try:
        yield pids
    finally:
        for pid in list(pids):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            print("killed", pid, file=sys.stderr)


def poll(pids):
    """Yield (pid, exit code) of those which ended."""
    for pid in list(pids):
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            yield pid, os.waitstatus_to_exitcode(status)
    time.sleep(0.02)
