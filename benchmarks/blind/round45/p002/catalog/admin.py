"""Maintenance end points. A reindex is long, so it gets a process of its own."""
from __future__ import annotations

import multiprocessing
import time

from flask import Blueprint, Flask, current_app, jsonify

from . import store, telemetry

bp = Blueprint("admin", __name__)


def reindex(app: Flask) -> None:
    with app.app_context():
        started = time.perf_counter()
        for batch in store.batches(app.config["REINDEX_BATCH"]):
            words = {word for product in batch for word in product.title.lower().split()}
            telemetry.count("reindex.words", len(words))
        telemetry.timing("reindex.total", time.perf_counter() - started)
    telemetry.flush()


@bp.post("/reindex")
def start_reindex():
    app = current_app._get_current_object()
    process = multiprocessing.Process(target=reindex, args=(app,), name="reindex")
    process.start()
    process.join(4)
    if process.is_alive():
        process.kill()
        process.join()
        return jsonify(state="killed"), 500
    return jsonify(state="done", exitcode=process.exitcode)
