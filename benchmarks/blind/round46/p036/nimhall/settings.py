"""Logging and game settings of the hall."""

HEAPS = (3, 4, 5)
THINK_SECONDS = 2.0


def logging_config(journal_url):
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {"format": "%(name)s %(process)d %(message)s"},
            "short": {"format": "%(message)s"},
        },
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "short", "level": "WARNING"},
            "journal": {
                "()": "nimhall.journal.JournalHandler",
                "url": journal_url,
                "formatter": "line",
            },
        },
        "loggers": {
            "nimhall": {"handlers": ["journal"], "level": "INFO"},
            "nimhall.engine": {"handlers": ["console"], "level": "INFO", "propagate": False},
        },
    }
