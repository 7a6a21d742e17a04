import logging
import os
import tempfile
import time

import zmq

from .base import CameraProcess

log = logging.getLogger("supervisor")


class Supervisor:
    def __init__(self) -> None:
        self._dir = tempfile.mkdtemp(prefix="cams-")
        self._cameras: list[CameraProcess] = []

    def __enter__(self) -> "Supervisor":
        self._context = zmq.Context()
        self._sink = self._context.socket(zmq.PULL)
        self._sink.bind(self._url("sink"))
        return self

    def __exit__(self, *exc) -> None:
        for camera in self._cameras:
            if camera.is_alive():
                log.warning("%s did not end", camera.name)
                camera.kill()
            camera.join()
        self._context.destroy(linger=0)

    def _url(self, name: str) -> str:
        return f"ipc://{os.path.join(self._dir, name)}"

    def add(self, cls: type[CameraProcess], name: str) -> None:
        self._cameras.append(cls(name, self._context, self._url("sink"), self._url("control")))

    def watch(self, seconds: float) -> None:
        for camera in self._cameras:
            camera.start()
        until = time.monotonic() + seconds
        frames = 0
        while time.monotonic() < until:
            if self._sink.poll(50):
                self._sink.recv_multipart()
                frames += 1
        log.info("%d frames", frames)
