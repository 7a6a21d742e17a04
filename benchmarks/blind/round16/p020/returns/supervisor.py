from __future__ import annotations

import os
import signal
import sys
import time

import zmq

from .clerk import Clerk, Return

GOODS = [Return("kettle", 4, 39.9), Return("drill", 61, 120.0), Return("lamp", 30, 15.0)]


def supervise(pid: int, seconds: float) -> int:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return -signal.SIGKILL


def main() -> int:
    shop = zmq.Context()
    counter = shop.socket(zmq.PULL)
    port = counter.bind_to_random_port("tcp://127.0.0.1")
    clerk = Clerk(f"tcp://127.0.0.1:{port}")
    if (pid := os.fork()) == 0:
        os._exit(clerk.work(GOODS))
    code = supervise(pid, 4)
    while counter.poll(300):
        print("shop:", b" ".join(counter.recv_multipart()).decode())
    counter.close(0)
    shop.term()
    print("clerk ended with", code)
    return 0


if __name__ == "__main__":
    sys.exit(main())
