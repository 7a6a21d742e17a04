from __future__ import annotations

from typing import Any

from flask import Flask

from .extensions import telemetry


def create_app(config: dict[str, Any] | None = None) -> Flask:
    app = Flask(__name__)
    app.config.from_mapping(TELEMETRY_ENDPOINT="ipc:///run/telemetry.sock", SHARDS=2, INDEX_DIR="/var/lib/catalogue")
    app.config.update(config or {})

    telemetry.init_app(app)

    from .cli import index_cli
    from .views import bp

    app.register_blueprint(bp)
    app.cli.add_command(index_cli)
    return app
