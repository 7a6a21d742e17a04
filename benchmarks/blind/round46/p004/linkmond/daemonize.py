"""Going to the background, the forking way (Type=forking in the unit file)."""
import os
import signal
import time


def _wait_for(pid, ready, seconds):
    """Waits until the service has come up, then for its end if that is near."""
    os.read(ready, 1)
    os.close(ready)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return 0


def background(linger):
    """Returns in the service only."""
    ready, notify = os.pipe()
    pid = os.fork()
    if pid:
        os.close(notify)
        raise SystemExit(_wait_for(pid, ready, linger))
    os.close(ready)
    os.setsid()
    os.chdir("/")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    return notify


def tell_ready(notify):
    if notify is not None:
        os.write(notify, b"\n")
        os.close(notify)
