from __future__ import annotations

from pathlib import Path

from flask import Blueprint, abort, current_app, jsonify

from .extensions import telemetry
from .store import lookup

bp = Blueprint("items", __name__, url_prefix="/items")


@bp.get("/<word>")
def item(word: str):
    telemetry.count("lookup")
    found = lookup(Path(current_app.config["INDEX_DIR"]), word, current_app.config["SHARDS"])
    if found is None:
        telemetry.count("miss")
        abort(404)
    return jsonify(found)
