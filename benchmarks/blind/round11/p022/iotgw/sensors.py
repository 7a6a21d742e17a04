import os
import struct


def measure(name: str) -> float:
    return sum(name.encode()) / len(name)


def fork_measure(name: str) -> tuple[int, int]:
    """A child measures and writes to a pipe; the caller reads."""
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(r)
        os.write(w, struct.pack("d", measure(name)))
        os._exit(0)
    os.close(w)
    return pid, r
