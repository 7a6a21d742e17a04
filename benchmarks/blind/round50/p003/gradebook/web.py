from __future__ import annotations

from flask import Flask, abort, current_app, jsonify, request

from .config import Config
from .feed import ChangeFeed
from .graders import GradingRoom
from .models import State, Submission
from .repository import SubmissionRepository, build_repository


def repository() -> SubmissionRepository:
    return current_app.extensions["submissions"]


def create_app(config: Config) -> Flask:
    app = Flask("gradebook")
    app.extensions["submissions"] = build_repository(ChangeFeed(config.feed_url))
    app.extensions["graders"] = GradingRoom(config, app.extensions["submissions"])

    @app.post("/submissions")
    def submit():
        data = request.get_json()
        ident = sum(1 for _ in repository()) + 1
        repository().save(Submission(ident, data["student"], data["answers"]))
        return jsonify(id=ident), 201

    @app.post("/grading")
    def grade():
        waiting = [s for s in repository() if s.state is State.SUBMITTED]
        graded = app.extensions["graders"].grade(waiting)
        passed = [s.student for s in graded if s.score >= config.pass_mark]
        return jsonify(graded=len(graded), passed=sorted(passed))

    @app.get("/submissions/<int:ident>")
    def show(ident: int):
        found = repository().get(ident) or abort(404)
        return jsonify(student=found.student, state=found.state.value)

    return app
