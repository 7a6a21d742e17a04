import fcntl
import os
import pty
import selectors
import signal
import struct
import termios
import time
from collections import defaultdict


class Session:
    """One command on one terminal.

    Hooks: "child" ones prepare the new process, "spawned", "line" and "exited" ones tell the owner.
    """

    def __init__(self, argv, env, size=(24, 120)):
        self.argv = argv
        self.env = env
        self.size = size
        self.hooks = defaultdict(list)

    def on(self, what, callback):
        self.hooks[what].append(callback)
        return self

    def fire(self, what, *args):
        for callback in self.hooks[what]:
            callback(*args)

    def run(self, timeout=2.0):
        pid, master = pty.fork()
        if pid == pty.CHILD:
            try:
                self.fire("child")
                os.execvpe(self.argv[0], self.argv, self.env)
            except OSError as problem:
                os.write(2, f"{self.argv[0]}: {problem.strerror}\n".encode())
            finally:
                os._exit(127)
        fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", *self.size, 0, 0))
        self.fire("spawned", f"pid {pid}: {' '.join(self.argv)}")
        try:
            self._copy(master, time.monotonic() + timeout)
        finally:
            os.close(master)
        code = self._reap(pid)
        self.fire("exited", str(code))
        return code

    def _copy(self, master, deadline):
        rest = b""
        with selectors.DefaultSelector() as selector:
            selector.register(master, selectors.EVENT_READ)
            while (left := deadline - time.monotonic()) > 0:
                if not selector.select(left):
                    break
                try:
                    chunk = os.read(master, 1024)
                except OSError:
                    break
                if not chunk:
                    break
                *lines, rest = (rest + chunk).split(b"\n")
                for line in lines:
                    self.fire("line", line.decode("utf-8", "replace").rstrip())

    def _reap(self, pid):
        for _ in range(50):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.01)
        os.kill(pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
