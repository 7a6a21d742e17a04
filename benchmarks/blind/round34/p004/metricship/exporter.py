"""Ships gauges and counters as statsd-like lines over ZeroMQ."""
import os
import time

import zmq

_MAIN_PID = os.getpid()


class Exporter:
    def __init__(self, endpoint, prefix=""):
        self.endpoint = endpoint
        self.prefix = prefix
        self._main_socket = None
        self._detached_socket = None

    def _open(self):
        context = zmq.Context()
        sock = context.socket(zmq.PUSH)
        sock.linger = 100
        sock.sndhwm = 10_000
        sock.connect(self.endpoint)
        return sock

    @property
    def socket(self):
        if os.getpid() == _MAIN_PID:
            if self._main_socket is None:
                self._main_socket = self._open()
            return self._main_socket
        # not the process that loaded us: sockets do not survive a fork
        if self._detached_socket is None:
            self._detached_socket = self._open()
        return self._detached_socket

    def _line(self, name, value, kind):
        full = f"{self.prefix}.{name}" if self.prefix else name
        return f"{full}:{value}|{kind}|@{int(time.time())}"

    def gauge(self, name, value):
        self._ship(self._line(name, value, "g"))

    def count(self, name, by=1):
        self._ship(self._line(name, by, "c"))

    def _ship(self, line):
        self.socket.send_string(line)
