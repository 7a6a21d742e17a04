import logging.config


def configure(endpoint, level="INFO", **static):
    logging.config.dictConfig({
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {"()": "shiplog.handlers.JsonFormatter", "static": static},
        },
        "handlers": {
            "collector": {
                "class": "shiplog.handlers.CollectorHandler",
                "endpoint": endpoint,
                "formatter": "json",
            },
        },
        "loggers": {
            "crawl": {"handlers": ["collector"], "level": level, "propagate": False},
        },
    })
