import os

import tornado.web

from .extensions import ext


class NotifyHandler(tornado.web.RequestHandler):
    def get(self, user: str) -> None:
        ext.events.publish("notify", user=user, pid=os.getpid())
        self.write({"queued": True, "audited": ext.audit.record("notify", user=user)})


class HealthHandler(tornado.web.RequestHandler):
    def get(self) -> None:
        self.write({"ok": ext.events is not None})


ROUTES = [(r"/notify/(\w+)", NotifyHandler), (r"/health", HealthHandler)]
