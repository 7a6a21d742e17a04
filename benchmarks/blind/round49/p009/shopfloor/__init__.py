from __future__ import annotations

from flask import Flask

from .extensions import events


def create_app(**overrides) -> Flask:
    app = Flask("shopfloor")
    app.config.from_mapping(EVENTS_LINGER=400, PICK_WORKERS=2, TESTING=False)
    app.config.from_mapping(overrides)
    events.init_app(app)

    from .orders import orders
    from .commands import pick
    app.register_blueprint(orders, url_prefix="/orders")
    app.cli.add_command(pick)
    return app
