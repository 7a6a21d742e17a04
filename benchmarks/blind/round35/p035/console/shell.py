import os
import pty
import select
import signal
import time


def converse(roster, depth):
    """What runs on the operator's terminal."""
    for instrument in roster.first(depth):
        print("->", instrument.name, flush=True)
        instrument.ask("STAT?")
        mark = "up" if instrument.answered(150) else "silent"
        print("<-", instrument.name, mark, flush=True)


def on_terminal(talk, seconds):
    """Run talk() behind a pseudo terminal; returns the transcript."""
    pid, fd = pty.fork()
    if pid == 0:
        try:
            talk()
        finally:
            os._exit(0)
    transcript = bytearray()
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        ready, _, _ = select.select([fd], [], [], left)
        if not ready:
            break
        try:
            piece = os.read(fd, 1024)
        except OSError:
            break
        if not piece:
            break
        transcript += piece
    if os.waitpid(pid, os.WNOHANG) == (0, 0):
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    os.close(fd)
    return transcript.decode().replace("\r", "")
