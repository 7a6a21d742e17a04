"""Simulated players, each a process."""
import os
import signal
import time


def spawn_player(name, script):
    match os.fork():
        case 0:
            code = 0
            try:
                for line in script(name):
                    print(f"[{name}] {line}", flush=True)
            except Exception as exc:
                print(f"[{name}] failed: {exc!r}", flush=True)
                code = 1
            os._exit(code)
        case pid:
            return pid


def reap(pids, seconds=1.5):
    left = set(pids)
    end = time.monotonic() + seconds
    while left and time.monotonic() < end:
        left -= {p for p in left if os.waitpid(p, os.WNOHANG)[0]}
        time.sleep(0.02)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return len(left)
