from __future__ import annotations

from flask import Blueprint, Flask, current_app, jsonify, request
from pydantic import BaseModel, Field, ValidationError

from . import readings
from .events import channel

api = Blueprint("api", __name__, url_prefix="/api")


class Reading(BaseModel):
    meter: str = Field(pattern=r"^M\d+$")
    kwh: float = Field(ge=0)


@api.errorhandler(ValidationError)
def invalid(error: ValidationError):
    return jsonify(errors=[item["msg"] for item in error.errors()]), 422


@api.post("/readings")
def add():
    reading = Reading.model_validate(request.get_json())
    readings.add(current_app.config["DATABASE"], reading.meter, reading.kwh)
    channel.fire("meter.reading", **reading.model_dump())
    return jsonify(reading.model_dump()), 201


@api.get("/totals")
def totals():
    return jsonify(readings.totals(current_app.config["DATABASE"]))


def create_app(database: str) -> Flask:
    app = Flask("metering")
    app.config["DATABASE"] = database
    app.register_blueprint(api)
    return app
