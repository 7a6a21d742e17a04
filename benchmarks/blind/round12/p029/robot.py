"""Three-axis gantry: a supervisor, one servo loop per axis, log lines shown on the operator panel."""
import logging
import os
import sys
import time

from panel import Panel
from servo import AXES, servo_loop
import logsetup

log = logging.getLogger("gantry.supervisor")


class Supervisor:
    def __init__(self, axes):
        self.axes = axes
        self.children = {}

    def launch(self, axis):
        if (pid := os.fork()):
            self.children[pid] = axis
            log.info("axis %s is process %d", axis.name, pid)
            return
        status = 1
        try:
            status = self.child_main(axis)
        finally:
            os._exit(status)

    def child_main(self, axis):
        ticks = 0
        for error in servo_loop(axis):
            ticks += 1
            if abs(error) < axis.tolerance:
                break
        print(f"{axis.name} settled after {ticks} ticks", flush=True)
        return 0

    def wait(self, limit, idle):
        end = time.monotonic() + limit
        while self.children and time.monotonic() < end:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                axis = self.children.pop(pid)
                log.info("axis %s ended with %d", axis.name, os.waitstatus_to_exitcode(status))
            else:
                idle()
        for pid in self.children:
            os.kill(pid, 9)
            os.waitpid(pid, 0)


def main(n):
    with Panel() as panel:
        logsetup.install(panel.url)
        panel.pump(200)
        boss = Supervisor(AXES[:n])
        for axis in boss.axes:
            boss.launch(axis)
        boss.wait(5, idle=panel.pump)
        print(panel.pump(300), "lines on the panel")
        logsetup.remove()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else len(AXES))
