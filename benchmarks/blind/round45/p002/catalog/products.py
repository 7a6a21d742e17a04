from flask import Blueprint, abort, jsonify

from . import store, telemetry

bp = Blueprint("products", __name__)


@bp.get("/<int:product_id>")
def show(product_id: int):
    product = store.get(product_id)
    if product is None:
        telemetry.count("products.missing")
        abort(404)
    telemetry.count("products.shown")
    return jsonify(product.as_dict())
