from __future__ import annotations

from flask import Blueprint, Flask, current_app, jsonify, request
from flask.views import MethodView

from . import progress
from .scoring import best

bp = Blueprint("similar", __name__)


class SimilarView(MethodView):
    init_every_request = False

    def __init__(self, articles: dict[int, str]) -> None:
        self.articles = articles

    def get(self):
        query = request.args.get("q", "").strip().lower()
        if len(query) < 3:
            return jsonify(error="q needs three letters or more"), 400
        progress.report("query", length=len(query))
        hits = best(query, self.articles, jobs=current_app.config["SCORING_JOBS"])
        progress.report("answered", hits=len(hits))
        return jsonify([{"article": n, "score": round(s, 3)} for s, n in hits])


@bp.get("/progress")
def progress_count():
    return jsonify(reported=progress.reported())


def create_app(articles: dict[int, str], jobs: int = 2) -> Flask:
    app = Flask("similar")
    app.config["SCORING_JOBS"] = jobs
    app.register_blueprint(bp)
    app.add_url_rule("/similar", view_func=SimilarView.as_view("similar", articles))
    return app
