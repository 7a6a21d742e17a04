from __future__ import annotations

import zmq

from .models import Submission


class ChangeFeed:
    """Tells the dashboards which submissions changed."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUSH)
        self.sock.setsockopt(zmq.LINGER, 200)
        self.sock.setsockopt(zmq.SNDTIMEO, 1000)
        self.sock.connect(url)

    def submission_saved(self, submission: Submission) -> None:
        self.sock.send_json(
            {"id": submission.id, "state": submission.state.value, "score": submission.score}
        )

    def close(self) -> None:
        self.sock.close()
        self.ctx.term()
