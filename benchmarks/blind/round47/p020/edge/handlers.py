from __future__ import annotations

import hashlib
import os

from tornado import web


class BaseHandler(web.RequestHandler):
    @property
    def metrics(self):
        return self.application.settings["metrics"]

    def on_finish(self) -> None:
        self.metrics.incr(f"status.{self.get_status()}")


class TokenHandler(BaseHandler):
    def get(self, user: str) -> None:
        self.metrics.incr("tokens")
        digest = hashlib.blake2s(user.encode(), key=b"demo").hexdigest()
        self.write({"user": user, "token": digest[:16], "pid": os.getpid()})


class HealthHandler(BaseHandler):
    def get(self) -> None:
        self.write("ok")


def routes() -> list[tuple]:
    return [(r"/token/(\w+)", TokenHandler), (r"/health", HealthHandler)]
