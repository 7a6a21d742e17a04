from __future__ import annotations

import threading
import time

import zmq


class Hub:
    """Owns the control socket of the daemon and the inbox for worker reports."""

    def __init__(self) -> None:
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.port = self.inbox.bind_to_random_port("tcp://127.0.0.1")
        self.notices = self.context.socket(zmq.PUSH)
        self.notices.linger = 100
        self.notices.connect(self.url)
        self._lock = threading.Lock()
        self._reports: dict[str, dict] = {}

    @property
    def url(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    def note(self, job: str, **fields: object) -> None:
        with self._lock:
            self.notices.send_json({"job": job, **fields}, zmq.NOBLOCK)

    def wait_for(self, job: str, timeout: float) -> dict | None:
        deadline = time.monotonic() + timeout
        with self._lock:
            while job not in self._reports and time.monotonic() < deadline:
                if self.inbox.poll(50):
                    report = self.inbox.recv_json(zmq.NOBLOCK)
                    if report.get("state") == "done":
                        self._reports[report["job"]] = report
            return self._reports.pop(job, None)

    def close(self) -> None:
        with self._lock:
            self.notices.close()
            self.inbox.close(0)
            self.context.term()
