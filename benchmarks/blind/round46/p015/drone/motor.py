"""Motor controllers: forked early, each with its own link to the flight computer."""
import os
import signal
import time

import zmq


def control(index, endpoint, cycles):
    context = zmq.Context()
    link = context.socket(zmq.DEALER)
    link.setsockopt(zmq.IDENTITY, b"motor%d" % index)
    link.linger = 300
    link.connect(endpoint)
    for cycle in range(cycles):
        rpm = 4000 + 100 * index + cycle
        link.send_json({"cycle": cycle, "rpm": rpm})
        if link.poll(200):
            link.recv_json(zmq.NOBLOCK)
        time.sleep(0.02)
    link.send_json({"cycle": None})
    link.close()
    context.term()


class MotorProcess:
    def __init__(self, index, endpoint, cycles):
        self.index = index
        self.pid = os.fork()
        if self.pid == 0:
            status = 1
            try:
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                control(index, endpoint, cycles)
                status = 0
            finally:
                os._exit(status)

    def reap(self, seconds=1.5):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return -signal.SIGKILL
