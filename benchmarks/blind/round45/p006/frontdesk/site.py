from __future__ import annotations

import os
import time

from flask import Blueprint, Flask, current_app, g, jsonify

desk = Blueprint("desk", __name__)


@desk.get("/")
def index():
    return jsonify(worker=os.getpid(), uptime=round(time.monotonic() - current_app.config["BORN"], 3))


@desk.get("/rooms/<int:number>")
def room(number: int):
    if not 100 <= number < 500:
        return jsonify(error="no such room"), 404
    return jsonify(number=number, floor=number // 100)


def create_app(reporter=None) -> Flask:
    app = Flask("frontdesk")
    app.config["BORN"] = time.monotonic()
    app.register_blueprint(desk)

    @app.before_request
    def start() -> None:
        g.start = time.perf_counter()

    @app.after_request
    def report(response):
        if reporter is not None:
            reporter.hit(response.status_code, time.perf_counter() - g.start)
        return response

    return app
