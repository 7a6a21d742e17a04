from __future__ import annotations

import tornado.web

from .presence import Presence


class BaseHandler(tornado.web.RequestHandler):
    @property
    def presence(self) -> Presence:
        return self.application.settings["presence"]

    def prepare(self) -> None:
        self.student = self.get_argument("student", "guest")


class RoomHandler(BaseHandler):
    def post(self, room: str) -> None:
        self.set_status(201)
        self.write({"room": room, "present": self.presence.joined(room, self.student)})

    def delete(self, room: str) -> None:
        self.write({"room": room, "present": self.presence.left(room, self.student)})


class HealthHandler(tornado.web.RequestHandler):
    def get(self) -> None:
        self.finish("ok")


def routes() -> list[tuple[str, type[tornado.web.RequestHandler]]]:
    return [(r"/rooms/(\w+)", RoomHandler), (r"/health", HealthHandler)]
