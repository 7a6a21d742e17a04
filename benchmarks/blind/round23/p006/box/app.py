import logging
import os
import signal
import sys
import time

from . import channels
from .interlocking import Field, RouteSetter

log = logging.getLogger("box")


def reap(pid, limit):
    """Waits for the process; one that overstays is killed."""
    until = time.monotonic() + limit
    while time.monotonic() < until:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return None


def main(route="A-N1"):
    logging.basicConfig(level=logging.INFO, format="[%(process)d] %(message)s")
    field = Field()
    setter = RouteSetter(field.url)
    setter.pump(100)
    log.info("self test: %d elements known", len(setter.detected))
    RouteSetter.detection.drop(setter)

    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        code = 70
        try:
            channels.renew()
            code = setter.run(route)
        finally:
            os._exit(code)

    time.sleep(0.3)
    for element, state in (("W1", "L"), ("W3", "R")):
        field.report(element, state)
    code = reap(pid, 2.0)
    log.info("route setter: %s", {None: "watchdog fired", 0: "set"}.get(code, f"exit {code}"))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
