import os
import signal
import sys
import time


class Launcher:
    """Starts characters and looks after their processes."""

    def __init__(self, address, logdir):
        self.address = address
        self.logdir = logdir
        self.running = {}

    def launch(self, name):
        pid = os.fork()
        if pid == 0:
            self._become(name)
        self.running[pid] = name
        return pid

    def _become(self, name):
        try:
            log = os.open(os.path.join(self.logdir, name + ".log"), os.O_WRONLY | os.O_CREAT, 0o644)
            os.dup2(log, 1)
            os.dup2(log, 2)
            environment = dict(os.environ, MUD_ADDRESS=self.address)
            os.execve(sys.executable, [sys.executable, "-m", "mud.npc", name], environment)
        except OSError as error:
            os.write(2, str(error).encode())
        finally:
            os._exit(127)

    def reap(self):
        gone = []
        for pid in list(self.running):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                gone.append((self.running.pop(pid), os.waitstatus_to_exitcode(status)))
        return gone

    def stop(self, patience=2.0):
        deadline = time.monotonic() + patience
        while self.running and time.monotonic() < deadline:
            self.reap()
            time.sleep(0.05)
        for pid in list(self.running):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            del self.running[pid]
