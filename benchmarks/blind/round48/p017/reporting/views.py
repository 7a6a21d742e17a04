from __future__ import annotations

import uuid

from flask import Blueprint, abort, current_app, jsonify, request

from . import exports
from .extensions import bus

bp = Blueprint("exports", __name__)
_known: dict[str, exports.Export] = {}


@bp.post("")
def create():
    body = request.get_json()
    export = exports.Export(ident=uuid.uuid4().hex[:8], rows=int(body["rows"]))
    _known[export.ident] = export
    bus.emit("export.queued", ident=export.ident)
    exports.launch(export)
    return jsonify(ident=export.ident), 202


@bp.get("/<ident>")
def show(ident: str):
    export = _known.get(ident)
    if export is None:
        abort(404)
    state = exports.wait(export, current_app.config["EXPORT_TIMEOUT"])
    return jsonify(ident=ident, state=state)
