"""Feed payroll batches to the mainframe, one forked feeder per batch."""
from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import tempfile
import time

from . import copybook
from .link import MainframeLink
from .stub import CicsStub

log = logging.getLogger("mqbridge")
PAYQ = "PAY.IN.LOCAL"


def batch(number: int) -> list[copybook.Payment]:
    return [copybook.Payment(f"EMPLOYER{number:04d}", f"EMP{n:06d}", 185_000 + 10 * n) for n in range(12)]


def feeder(link: MainframeLink, number: int) -> int:
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        for payment in batch(number):
            link.put(PAYQ, b"REC", copybook.encode(payment))
        link.close()
        status = 0
    except Exception:
        log.exception("batch %d", number)
    finally:
        sys.stderr.flush()
        os._exit(status)


def reap(pid: int, patience: float) -> int:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    os.kill(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def main() -> int:
    cli = argparse.ArgumentParser("mqbridge")
    cli.add_argument("--batches", type=int, default=2)
    args = cli.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s[%(process)d] %(message)s")

    with tempfile.TemporaryDirectory(prefix="mqb") as run_dir:
        endpoint = f"ipc://{run_dir}/cics"
        stub = CicsStub(endpoint)
        stub.start()
        stub.ready.wait(2)
        link = MainframeLink({PAYQ: endpoint})
        link.put(PAYQ, b"CTL", b"OPEN CYCLE")
        for number in range(1, args.batches + 1):
            code = reap(feeder(link, number), 1.5)
            log.info("batch %d left with %d", number, code)
            link.put(PAYQ, b"CTL", b"END BATCH %d" % number)
        link.close()
        time.sleep(0.2)
        stub.halt.set()
        stub.join(1)
        log.info("control %s, total %.2f", stub.control, stub.pence / 100)
    return 0


if __name__ == "__main__":
    sys.exit(main())
