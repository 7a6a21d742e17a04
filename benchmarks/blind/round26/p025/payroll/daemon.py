import errno
import os
import signal
import sys
import time


class PidFile(object):
    def __init__(self, path):
        self.path = path

    def write(self):
        fd = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
        with os.fdopen(fd, "w") as f:
            f.write("%d\n" % os.getpid())

    def remove(self):
        try:
            os.unlink(self.path)
        except OSError as e:
            if e.errno != errno.ENOENT:
                raise


def _supervise(pid, seconds):
    """Wait for the background process; used by the init script and in tests."""
    end = time.time() + seconds
    while time.time() < end:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return 0


def detach(wait=False):
    """Go to the background; only the background process returns from here."""
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid:
        code = _supervise(pid, 6) if wait else 0
        os._exit(code)
    os.setsid()
    os.umask(0o027)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
