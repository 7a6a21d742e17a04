from __future__ import annotations

import logging
from typing import ClassVar

import zmq


class ControlMixin:
    """Gives a worker a control channel, on which the desk pauses it or changes its languages."""

    control_url: ClassVar[str] = "ipc://control.sock"
    _control: zmq.Socket | None = None

    @property
    def control(self) -> zmq.Socket:
        if self._control is None:
            self._control = zmq.Context.instance().socket(zmq.SUB)
            self._control.connect(self.control_url)
        return self._control

    @control.deleter
    def control(self) -> None:
        if self._control is not None:
            self._control.close(0)
        self._control = None

    def follow(self, *topics: str) -> None:
        for topic in topics:
            self.control.subscribe(topic)
        logging.getLogger(type(self).__name__).info("follows %s", ", ".join(topics))
