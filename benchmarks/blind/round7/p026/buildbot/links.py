"""Links to the build master.  `links.current` opens what is missing."""
from __future__ import annotations

import os
import tempfile

import zmq


class MasterLink:
    def __init__(self, url: str) -> None:
        self.context = zmq.Context()
        self.push = self.context.socket(zmq.PUSH)
        self.push.linger = 300
        self.push.connect(url)

    def tell(self, **message) -> None:
        self.push.send_json(message)

    def close(self) -> None:
        self.push.close()
        self.context.term()


class Links:
    def __init__(self) -> None:
        self.url = f"ipc://{os.path.join(tempfile.mkdtemp(prefix='build-'), 'master')}"
        self._link: MasterLink | None = None

    @property
    def current(self) -> MasterLink:
        if self._link is None:
            self._link = MasterLink(self.url)
        return self._link

    def forget(self) -> None:
        """For a new process: what the old one opened is not ours to use or close."""
        self._link = None

    def close(self) -> None:
        if self._link is not None:
            self._link.close()
            self._link = None


links = Links()
