from __future__ import annotations

import time
from abc import abstractmethod
from multiprocessing import Process
from typing import Iterator

import zmq

from .transport import ControlChannel, Frame, FrameSender


class CameraProcess(Process):
    """A camera in its own process, since the codec holds the GIL."""

    fps = 20
    length = 4

    def __init__(self, name: str, context: zmq.Context, sink: str, control: str) -> None:
        super().__init__(name=f"camera-{name}", daemon=True)
        self.camera = name
        self.setup(context, sink, control)

    def setup(self, context: zmq.Context, sink: str, control: str) -> None:
        self.send = FrameSender(context, sink)

    @abstractmethod
    def grab(self) -> Iterator[bytes]: ...

    def before_loop(self) -> None:
        pass

    def run(self) -> None:
        self.before_loop()
        for number, pixels in zip(range(self.length), self.grab()):
            self.send(Frame(self.camera, number, pixels))
            time.sleep(1 / self.fps)


class ControlledCamera(CameraProcess):
    def setup(self, context: zmq.Context, sink: str, control: str) -> None:
        super().setup(context, sink, control)
        self.control = ControlChannel(context, control)

    def before_loop(self) -> None:
        self.control.listen_for(self.camera, "all")
