import socket
import time

from siptools import message
from siptools.reporting import ReportingMixin
from siptools.task import Task


class OptionsProbe(ReportingMixin, Task):
    def __init__(self, endpoint, target, count=3):
        self.name = "options-%d" % target[1]
        self.target = target
        self.count = count
        super().__init__(endpoint)

    def setup(self):
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", 0))
        self.udp.settimeout(0.4)

    def work(self):
        failures = 0
        for _ in range(self.count):
            started = time.perf_counter()
            self.udp.sendto(message.options(self.target, self.udp.getsockname()), self.target)
            try:
                code, _reason = message.status(self.udp.recv(4096))
            except socket.timeout:
                code = 408
            rtt = (time.perf_counter() - started) * 1000
            if code != 200:
                failures += 1
            self.report("ping", code=code, rtt=round(rtt, 2))
        return 1 if failures else 0
