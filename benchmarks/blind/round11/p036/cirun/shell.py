import os
import pty
import sys


def run_in_terminal(argv: list[str]) -> tuple[int, str]:
    pid, fd = pty.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, *argv])
    out = b""
    try:
        while chunk := os.read(fd, 4096):
            out += chunk
    except OSError:
        pass
    os.close(fd)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), out.decode().strip()
