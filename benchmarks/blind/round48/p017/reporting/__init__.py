from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Flask

from . import views
from .extensions import bus


class DefaultConfig:
    EVENTS_URL = "inproc://events"
    EVENTS_SOURCE = "reporting"
    EXPORT_DIR = "."
    EXPORT_TIMEOUT = 4.0


def create_app(overrides: Mapping[str, Any] | None = None) -> Flask:
    app = Flask(__name__)
    app.config.from_object(DefaultConfig)
    if overrides:
        app.config.from_mapping(overrides)
    bus.init_app(app)
    app.register_blueprint(views.bp, url_prefix="/exports")
    return app
