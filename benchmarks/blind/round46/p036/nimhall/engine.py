"""Computer player. Each move is searched in a process of its own, so that a
slow search can be cut off."""
import json
import logging
import os
import select
import signal
from functools import lru_cache

log = logging.getLogger(__name__)


@lru_cache(maxsize=None)
def wins(heaps):
    """True if the player to move can take the last stick."""
    return any(not wins(after) for _, after in moves(heaps))


def moves(heaps):
    for index, size in enumerate(heaps):
        for take in range(1, size + 1):
            rest = list(heaps)
            rest[index] -= take
            yield (index, take), tuple(rest)


def search(heaps):
    options = list(moves(heaps))
    for move, after in options:
        if not wins(tuple(sorted(after))):
            log.info("heaps %s: winning move %s", heaps, move)
            return move
    log.info("heaps %s: no way to win, taking one", heaps)
    return options[0][0]


def best_move(heaps, seconds):
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            os.close(reader)
            os.write(writer, json.dumps(search(heaps)).encode())
            status = 0
        finally:
            os._exit(status)
    os.close(writer)
    try:
        ready, _, _ = select.select([reader], [], [], seconds)
        data = os.read(reader, 4096) if ready else b""
    finally:
        os.close(reader)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    if not data:
        return next(moves(heaps))[0]
    return tuple(json.loads(data))
