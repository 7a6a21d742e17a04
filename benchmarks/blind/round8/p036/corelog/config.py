from __future__ import annotations

import logging.config
from typing import Any


def build(folder: str, level: str) -> dict[str, Any]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"short": {"format": "%(process)d %(levelname)s %(message)s"}},
        "handlers": {
            "bus": {
                "()": "corelog.handler.AlertingHandler",
                "address": f"ipc://{folder}/records",
                "pager": f"ipc://{folder}/pager",
                "formatter": "short",
            },
        },
        "root": {"level": level, "handlers": ["bus"]},
    }


def configure(folder: str, level: str = "INFO") -> None:
    logging.config.dictConfig(build(folder, level))
