from __future__ import annotations

import logging
import time
from pathlib import Path

import zmq

from .fleet import sweep
from .logsetup import configure

SIEM = "ipc://siem.ipc"


def main() -> None:
    configure(SIEM)
    log = logging.getLogger("ids")
    siem = zmq.Context().socket(zmq.SUB)
    siem.linger = 0
    siem.connect(SIEM)
    siem.subscribe("ids")
    time.sleep(0.3)

    for name, verdict in sweep(Path(__file__).with_name("samples"), threshold=2):
        log.info("%s finished: %r", name, verdict)
    while siem.poll(200):
        topic, message = siem.recv_multipart()
        print(topic.decode(), message.decode().strip())
    siem.close()


if __name__ == "__main__":
    main()
