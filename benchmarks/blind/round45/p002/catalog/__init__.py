from __future__ import annotations

from flask import Flask

from .telemetry import Telemetry

telemetry = Telemetry()


def create_app(**overrides) -> Flask:
    app = Flask(__name__)
    app.config.from_mapping(
        TELEMETRY_ENDPOINT="tcp://127.0.0.1:*",
        TELEMETRY_PREFIX="catalog",
        REINDEX_BATCH=4,
    )
    app.config.update(overrides)
    telemetry.init_app(app)

    from .products import bp as products_bp
    from .admin import bp as admin_bp

    app.register_blueprint(products_bp, url_prefix="/products")
    app.register_blueprint(admin_bp, url_prefix="/admin")
    return app
