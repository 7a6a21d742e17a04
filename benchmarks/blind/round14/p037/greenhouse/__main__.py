from __future__ import annotations

import os
import time

import zmq

from .actuators import RULES, actuate
from .link import Link

SAMPLES = [("air/temp", 24.0), ("air/temp", 28.5), ("soil/moisture", 31.0), ("roof/wind", 3.0)]


def main() -> None:
    ctx = zmq.Context()
    sensors = ctx.socket(zmq.PUB)
    inbox = ctx.socket(zmq.PULL)
    base = "tcp://127.0.0.1"
    link = Link(
        f"{base}:{sensors.bind_to_random_port(base)}",
        f"{base}:{inbox.bind_to_random_port(base)}",
    )
    link.report("up")
    time.sleep(0.3)
    for topic, value in SAMPLES:
        sensors.send_multipart([topic.encode(), str(value).encode()])

    pids = []
    for topic, value in link.readings(400):
        applies, action = RULES[topic]
        if applies(value):
            pids.append(actuate(link, action, value))
    codes = [os.waitstatus_to_exitcode(os.waitpid(p, 0)[1]) for p in pids]

    got = []
    while inbox.poll(300):
        got.append(inbox.recv_string())
    print("exit codes", codes, "reports", sorted(got))
    ctx.destroy(linger=0)


if __name__ == "__main__":
    main()
