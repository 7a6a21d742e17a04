import socket

from probes.base import ProbeProcess


class TcpProbe(ProbeProcess):
    kind = "tcp"
    timeout = 0.5

    def check(self):
        with socket.create_connection(self.target, timeout=self.timeout):
            pass
