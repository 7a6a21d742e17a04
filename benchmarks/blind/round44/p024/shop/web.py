from __future__ import annotations

import itertools

from flask import Blueprint, Flask, current_app, jsonify, request

from .audit import AuditTrail
from .invoices import InvoiceDesk

orders = Blueprint("orders", __name__)
audit = AuditTrail()
_ids = itertools.count(1001)


@orders.post("/orders")
def place_order():
    payload = request.get_json()
    if not payload.get("items"):
        return jsonify(error="an order needs items"), 422
    order = {"id": f"A{next(_ids)}", "items": payload["items"]}
    audit.record("order.placed", order["id"], items=len(order["items"]))
    current_app.extensions["invoices"].submit(order)
    return jsonify(order), 202


@orders.get("/ping")
def ping():
    return jsonify(ok=True)


def create_app(**config: object) -> Flask:
    app = Flask("shop")
    app.config.from_mapping(CURRENCY="EUR", **config)
    audit.init_app(app)
    app.extensions["invoices"] = InvoiceDesk(app)
    app.register_blueprint(orders)
    return app
