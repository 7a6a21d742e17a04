from __future__ import annotations

import logging.config


def configure(endpoint: str, *, level: str = "INFO") -> None:
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"short": {"format": "%(name)s %(processName)s %(message)s"}},
            "handlers": {
                "wire": {
                    "()": "tokpool.wire.build",
                    "endpoint": endpoint,
                    "formatter": "short",
                },
            },
            "loggers": {"tokpool": {"handlers": ["wire"], "level": level, "propagate": False}},
        }
    )
