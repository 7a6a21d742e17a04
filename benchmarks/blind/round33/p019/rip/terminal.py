import os
import pty
import select
import signal
import sys
import time


def run_in_terminal(argv, on_line, seconds=5.0):
    """Run a program on a pseudo terminal and hand its lines to on_line."""
    pid, master = pty.fork()
    if pid == 0:
        try:
            os.execv(argv[0], argv)
        finally:
            os._exit(127)
    buffer = b""
    deadline = time.monotonic() + seconds
    try:
        while time.monotonic() < deadline:
            if not select.select([master], [], [], 0.2)[0]:
                continue
            try:
                chunk = os.read(master, 4096)
            except OSError:
                break
            if not chunk:
                break
            buffer += chunk
            *lines, buffer = buffer.split(b"\n")
            for line in lines:
                on_line(line.decode().strip())
        else:
            os.kill(pid, signal.SIGKILL)
    finally:
        os.close(master)
        _, state = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(state)


def interpreter_command(pages):
    return [sys.executable, "-m", "rip.interpreter", *map(str, pages)]
