import itertools
import pathlib
from decimal import Decimal

from flask import Blueprint, current_app, jsonify, request

from .invoices import Line, render_in_background

blueprint = Blueprint("orders", __name__)
numbers = itertools.count(1000)


@blueprint.post("")
def create():
    doc = request.get_json()
    lines = [Line(i["sku"], int(i["quantity"]), Decimal(i["price"])) for i in doc["lines"]]
    number = next(numbers)
    current_app.extensions["event_bus"].publish("order.created", number=number)
    app = current_app._get_current_object()
    code = render_in_background(app, number, lines, pathlib.Path(app.config["INVOICE_DIR"]))
    return jsonify(number=number, rendered=code == 0), 201


@blueprint.get("/invoices")
def invoices():
    folder = pathlib.Path(current_app.config["INVOICE_DIR"])
    return jsonify(sorted(p.name for p in folder.iterdir()))
