import argparse
import logging
import os
import shutil
import signal
import sys
import tempfile

from payroll import daemon
from payroll.service import PayrollService

import zmq


def main():
    parser = argparse.ArgumentParser(prog="payroll")
    parser.add_argument("--background", action="store_true")
    parser.add_argument("--wait", action="store_true")
    parser.add_argument("--months", type=int, default=12)
    parser.add_argument("--state", default=None)
    opts = parser.parse_args()

    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s: %(message)s")
    state = opts.state or tempfile.mkdtemp(prefix="payroll")
    pidfile = daemon.PidFile(os.path.join(state, "payroll.pid"))

    # an occupied endpoint has to be seen on the terminal, not in the log of the background process
    try:
        service = PayrollService("ipc://%s/feed" % state, opts.months)
    except zmq.ZMQError as e:
        print("payroll: %s" % e, file=sys.stderr)
        return 2

    if opts.background:
        daemon.detach(wait=opts.wait)
    pidfile.write()
    signal.signal(signal.SIGTERM, service.stop)
    try:
        service.serve()
    finally:
        service.close()
        pidfile.remove()
        if opts.state is None:
            shutil.rmtree(state, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
