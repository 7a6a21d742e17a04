from __future__ import annotations

from flask import Blueprint, abort, current_app, jsonify, request

from .extensions import events

orders = Blueprint("orders", __name__)


def table() -> dict[int, dict]:
    return current_app.config.setdefault("ORDERS", {})


@orders.post("/")
def create():
    payload = request.get_json()
    if not payload.get("lines"):
        abort(422)
    number = len(table()) + 1
    table()[number] = {"id": number, "lines": payload["lines"], "state": "open"}
    events.emit("order.created", id=number, lines=len(payload["lines"]))
    return jsonify(table()[number]), 201


@orders.get("/<int:number>")
def show(number: int):
    if number not in table():
        abort(404)
    return jsonify(table()[number])
