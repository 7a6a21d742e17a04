def logging_config(address: str) -> dict:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"short": {"format": "%(processName)s %(name)s %(message)s"}},
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "short", "level": "WARNING"},
            "bus": {"class": "lift.logbus.BusHandler", "formatter": "short", "address": address},
        },
        "loggers": {"lift": {"level": "INFO", "handlers": ["console", "bus"]}},
    }
