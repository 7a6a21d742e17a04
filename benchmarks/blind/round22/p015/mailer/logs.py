import json
import logging
import logging.config

import zmq


class HubHandler(logging.Handler):
    """Ships each record as one JSON document."""

    def __init__(self, url: str, service: str) -> None:
        super().__init__()
        self.service = service
        self.out = zmq.Context.instance().socket(zmq.PUSH)
        self.out.connect(url)

    def emit(self, record: logging.LogRecord) -> None:
        doc = {"service": self.service, "logger": record.name, "message": record.getMessage()}
        doc |= getattr(record, "fields", {})
        try:
            self.out.send_string(json.dumps(doc))
        except zmq.ZMQError:
            self.handleError(record)

    def close(self) -> None:
        self.out.close(linger=300)
        super().close()


class FieldLogger(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        fields = {k: kwargs.pop(k) for k in list(kwargs) if k not in ("exc_info", "stack_info", "extra")}
        kwargs["extra"] = {"fields": {**self.extra, **fields}}
        return msg, kwargs


def get_logger(name: str, **bound) -> FieldLogger:
    return FieldLogger(logging.getLogger(name), bound)


def configure(hub_url: str) -> None:
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "handlers": {"hub": {"()": HubHandler, "url": hub_url, "service": "mailer"}},
            "loggers": {"mailer": {"level": "INFO", "handlers": ["hub"], "propagate": False}},
        }
    )
