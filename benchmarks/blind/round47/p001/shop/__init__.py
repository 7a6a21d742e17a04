"""Order desk: a small Flask service that announces what it does on a bus."""
from flask import Flask

from .bus import EventBus
from .views import blueprint

bus = EventBus()


def create_app(config: dict | None = None) -> Flask:
    app = Flask(__name__)
    app.config.from_mapping(BUS_ENDPOINT="tcp://127.0.0.1:*", INVOICE_TIMEOUT=2.0)
    app.config.update(config or {})
    bus.init_app(app)
    app.register_blueprint(blueprint, url_prefix="/orders")
    return app
