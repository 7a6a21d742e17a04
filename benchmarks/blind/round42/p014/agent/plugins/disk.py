from __future__ import annotations

import shutil

import zmq

from ..registry import Plugin, plugin


@plugin("disk")
class DiskAlert(Plugin):
    """Raises an alert when a volume is fuller than its threshold."""

    volumes = {"/": 0.0, "/tmp": 99.9}

    def on_load(self) -> None:
        self.limits = {path: min(limit, 100.0) for path, limit in self.volumes.items()}
        self.alerts = zmq.Context.instance().socket(zmq.PUSH)
        self.alerts.linger = 300
        self.alerts.connect(self.settings.hub)

    def on_start(self) -> None:
        self.raised: set[str] = set()

    def on_tick(self, number: int) -> None:
        for path, limit in self.limits.items():
            usage = shutil.disk_usage(path)
            percent = 100 * usage.used / usage.total
            if percent >= limit and path not in self.raised:
                self.raised.add(path)
                self.alerts.send_multipart([b"alert", path.encode(), b"%.0f" % percent], zmq.NOBLOCK)
