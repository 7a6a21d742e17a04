"""Simulated players, each a process of its own."""
import os
import pathlib
import signal
import sys
import time

PLAYER = pathlib.Path(__file__).resolve().parent.parent / "player.py"


def spawn_player(name, port):
    match os.fork():
        case 0:
            try:
                os.execv(sys.executable, [sys.executable, str(PLAYER), name, "--port", str(port)])
            finally:
                os._exit(127)
        case pid:
            return pid


def reap(pids, seconds=4):
    left = set(pids)
    end = time.monotonic() + seconds
    while left and time.monotonic() < end:
        left -= {p for p in left if os.waitpid(p, os.WNOHANG)[0]}
        time.sleep(0.02)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return len(left)
