"""A process supervisor in the manner of runit, with a journal on ZeroMQ."""
import logging
import os
import select
import signal
import sys
import tempfile
import time

import zmq

from journal import Journal, follow
from launcher import Launcher
from unit import State, load_units

log = logging.getLogger("tinyinit")


class Init:
    def __init__(self, units, journal, launcher):
        self.units = {unit.name: unit for unit in units}
        self.journal = journal
        self.launcher = launcher
        self.stopping = False
        self.wake_r, self.wake_w = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)

    def install_signals(self):
        signal.signal(signal.SIGCHLD, lambda n, f: None)
        signal.signal(signal.SIGTERM, self.on_terminate)
        signal.set_wakeup_fd(self.wake_w, warn_on_full_buffer=False)

    def on_terminate(self, number, frame):
        self.stopping = True

    def boot(self):
        for unit in self.units.values():
            self.launch(unit)

    def launch(self, unit):
        self.launcher.start(unit)
        unit.state = State.RUNNING

    def running(self):
        return [unit for unit in self.units.values() if unit.state is State.RUNNING]

    def loop(self, limit):
        end = time.monotonic() + limit
        while self.running() and not self.stopping and time.monotonic() < end:
            ready, _, _ = select.select([self.wake_r], [], [], 0.25)
            if ready:
                os.read(self.wake_r, 256)
            self.reap()
        for unit in self.running():
            os.kill(unit.pid, signal.SIGKILL)
            os.waitpid(unit.pid, 0)

    def reap(self):
        for unit in self.running():
            pid, status = os.waitpid(unit.pid, os.WNOHANG)
            if pid:
                self.ended(unit, os.waitstatus_to_exitcode(status))

    def ended(self, unit, code):
        unit.state = State.FAILED if code else State.EXITED
        self.journal.entry(unit.name, f"{unit.state.value} ({code})")
        if unit.wants_restart(code):
            self.launch(unit)


def main(path):
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    with tempfile.TemporaryDirectory() as run, zmq.Context() as ctx:
        endpoint = f"ipc://{run}/journal"
        journal = Journal(ctx, endpoint)
        reader = follow(ctx, endpoint)
        time.sleep(0.2)
        init = Init(load_units(path), journal, Launcher(journal))
        init.install_signals()
        init.boot()
        init.loop(5.0)
        while reader.poll(150):
            name, _when, message = reader.recv_multipart()
            log.info("%-6s %s", name.decode(), message.decode())
        reader.close()
        journal.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "services.ini")
