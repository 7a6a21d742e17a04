"""Become a daemon the classic way, and tell the starter when up."""
from __future__ import annotations

import os
import sys
from typing import Callable


class StartFailed(RuntimeError):
    pass


def launch(body: Callable[[Callable[[], None]], None], logfile: str) -> int:
    """Runs `body(ready)` in a detached process and waits until it is ready."""
    inlet, outlet = os.pipe()
    first = os.fork()
    if first > 0:
        os.close(outlet)
        os.waitpid(first, 0)
        with os.fdopen(inlet, "rb") as pipe:
            answer = pipe.read()
        if not answer.startswith(b"up "):
            raise StartFailed(logfile)
        return int(answer.split()[1])
    os.close(inlet)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)

    status = 0
    try:
        _redirect(logfile)

        def ready() -> None:
            os.write(outlet, b"up %d" % os.getpid())
            os.close(outlet)

        body(ready)
    except BaseException as exc:
        print("ended by", repr(exc), file=sys.stderr, flush=True)
        status = 1
    finally:
        os._exit(status)


def _redirect(logfile: str) -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    null = os.open(os.devnull, os.O_RDONLY)
    log = os.open(logfile, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(null, 0)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.close(null)
    os.close(log)
