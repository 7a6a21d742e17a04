import argparse
import os
import shutil
import sys
import tempfile
import time
from dataclasses import asdict

from .daemon import AlreadyRunning, PidFile, daemonize
from .mirror import one_pass
from .status import StatusPort


def sample_tree(root, files):
    for n in range(files):
        folder = os.path.join(root, f"d{n % 2}")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, f"file{n}"), "wb") as f:
            f.write(b"%d" % n * 1000)


def churn(root, number):
    with open(os.path.join(root, "d0", f"new{number}"), "w") as f:
        f.write(f"pass {number}\n")
    if number > 1:
        os.unlink(os.path.join(root, "d0", f"new{number - 1}"))


def work(source, target, status, passes, tell):
    for number in range(1, passes + 1):
        churn(source, number)
        totals = one_pass(source, target)
        status.report("pass", number=number, **asdict(totals))
        os.write(tell, f"pass {number}: {totals}\n".encode())
        time.sleep(0.1)


def main():
    parser = argparse.ArgumentParser(prog="mirrord")
    parser.add_argument("--files", type=int, default=4)
    parser.add_argument("--passes", type=int, default=3)
    args = parser.parse_args()

    base = tempfile.mkdtemp(prefix="mirrord-")
    source, target = os.path.join(base, "src"), os.path.join(base, "dst")
    sample_tree(source, args.files)

    status = StatusPort(f"ipc://{base}/status")
    status.listen()
    tell = daemonize()
    pidfile = PidFile(os.path.join(base, "mirrord.pid"))
    try:
        pidfile.acquire()
    except AlreadyRunning as error:
        os.write(tell, f"already running: {error}\n".encode())
        return 1
    try:
        work(source, target, status, args.passes, tell)
    finally:
        status.stop()
        pidfile.release()
        shutil.rmtree(base, ignore_errors=True)
        os.close(tell)
    return 0


if __name__ == "__main__":
    sys.exit(main())
