"""Runs a function in a forked process, with a bounded wait."""
import os
import signal
import time
import traceback


def in_background(fn, *args):
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        fn(*args)
        status = 0
    except Exception:
        traceback.print_exc()
    finally:
        os._exit(status)


def wait(pid, seconds=2.0):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return None
