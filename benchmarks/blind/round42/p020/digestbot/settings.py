from __future__ import annotations

from typing import Any


def logging_config(endpoint: str) -> dict[str, Any]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"short": {"format": "%(message)s"}},
        "handlers": {
            "console": {"class": "logging.StreamHandler", "level": "ERROR"},
            "bus": {
                "()": "digestbot.logsink.BusHandler",
                "endpoint": endpoint,
                "level": "INFO",
                "formatter": "short",
            },
        },
        "loggers": {"digestbot": {"level": "INFO", "handlers": ["console", "bus"]}},
    }
