"""Ships log records to a collector, also from forked workers."""
from __future__ import annotations

import logging
import os
import weakref

import zmq


class ShippingHandler(logging.Handler):
    def __init__(self, collector: str) -> None:
        super().__init__()
        self.collector = collector
        self._open()
        _handlers.add(self)

    def _open(self) -> None:
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUSH)
        self.sock.linger = 100
        self.sock.connect(self.collector)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.sock.send_string(self.format(record), zmq.DONTWAIT)
        except zmq.Again:
            pass


_handlers: "weakref.WeakSet[ShippingHandler]" = weakref.WeakSet()


def _reopen_all() -> None:
    for handler in list(_handlers):
        handler._open()


os.register_at_fork(after_in_child=_reopen_all)
