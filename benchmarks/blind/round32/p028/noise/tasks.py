import logging
import time

import zmq

from .levels import Microphone, leq
from .transport import endpoint

log = logging.getLogger("noise.tasks")


def measure(task_id, url, seconds):
    microphone = Microphone(seed=task_id)
    with endpoint(zmq.PUSH, connect=url) as out:
        for second in range(seconds):
            out.send_json({"line": task_id, "second": second, "level": microphone.second()})
            time.sleep(0.005)
        out.send_json({"line": task_id, "end": True})


def add_up(url, lines):
    levels = {}
    open_lines = lines
    with endpoint(zmq.PULL, bind=url) as inbox:
        while open_lines:
            try:
                message = inbox.recv_json()
            except zmq.Again:
                log.error("%d lines silent", open_lines)
                break
            if message.get("end"):
                open_lines -= 1
            else:
                levels.setdefault(message["line"], []).append(message["level"])
    for line, values in sorted(levels.items()):
        log.info("line %d: Leq %.1f dB(A), max %.1f", line, leq(values), max(values))
