from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

import zmq

from .background import detach
from .service import AnnotationService

PIDFILE = Path("annod.pid")


def start(beat_to: str) -> None:
    with AnnotationService(beat_to) as service:
        if detach(PIDFILE):
            with suppress(KeyboardInterrupt):
                service.serve()
            os._exit(0)


def stop() -> None:
    with suppress(FileNotFoundError, ProcessLookupError):
        os.kill(int(PIDFILE.read_text()), signal.SIGKILL)
    PIDFILE.unlink(missing_ok=True)


def main() -> int:
    PIDFILE.unlink(missing_ok=True)
    ready = Path("annod.addr")
    watcher = os.fork()
    if watcher == 0:
        ctx = zmq.Context()
        ear = ctx.socket(zmq.PULL)
        port = ear.bind_to_random_port("tcp://127.0.0.1")
        ready.write_text(f"tcp://127.0.0.1:{port}")
        print("pulse" if ear.poll(2500) else "no pulse", flush=True)
        if ear.poll(0):
            where = ear.recv_json()["port"]
            with ctx.socket(zmq.REQ) as ask:
                ask.linger = 0
                ask.connect(f"tcp://127.0.0.1:{where}")
                ask.send_string("the model slowly tagged 12 sentences")
                print(ask.recv_json() if ask.poll(1500) else "no answer", flush=True)
        os._exit(0)
    while not (ready.exists() and (address := ready.read_text())):
        time.sleep(0.02)
    start(address)
    os.waitpid(watcher, 0)
    stop()
    ready.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
