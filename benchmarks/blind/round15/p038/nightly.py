import os
import sys
import time
from datetime import date

import zmq

from lending import wiring
from lending.notices import Desk, make_up

LOANS = {
    "central": [("Iqbal", "Middlemarch", date(2024, 5, 1)), ("Jones", "Emma", date(2024, 6, 1))],
    "harbour": [("Okoye", "Walden", date(2024, 4, 2))],
}


def branch_job(branch, loans):
    if pid := os.fork():
        return pid
    status = 1
    try:
        make_up(branch, loans)
        status = 0
    finally:
        time.sleep(0.3)
        sys.stdout.flush()
        os._exit(status)


def post_room():
    sock = zmq.Context.instance().socket(zmq.PULL)
    Desk.url = f"tcp://127.0.0.1:{sock.bind_to_random_port('tcp://127.0.0.1')}"
    return sock


def main():
    room = post_room()
    wiring.get("desk").note("nightly run begins")
    print(room.recv_string())
    pids = {branch_job(branch, loans): branch for branch, loans in LOANS.items()}
    while room.poll(900):
        print(room.recv())
    for pid, branch in pids.items():
        print(branch, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    zmq.Context.instance().destroy(0)


if __name__ == "__main__":
    main()
