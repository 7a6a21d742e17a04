import logging
import logging.config

import zmq


class BusHandler(logging.Handler):
    """Log records as topic + text for the build monitor on the wall."""

    def __init__(self, url: str, hwm: int = 1000) -> None:
        super().__init__()
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUSH)
        self.sock.sndhwm = hwm
        self.sock.connect(url)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            topic = f"{record.name}.{record.levelname}".encode()
            self.sock.send_multipart([topic, self.format(record).encode()], zmq.NOBLOCK)
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        if not self.sock.closed:
            self.sock.close(linger=100)
            self.ctx.term()
        super().close()


def configure(url: str) -> None:
    logging.config.dictConfig({
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"short": {"format": "%(processName)s %(message)s"}},
        "handlers": {"bus": {"()": f"{__name__}.BusHandler", "url": url, "formatter": "short"}},
        "loggers": {"buildcache": {"level": "INFO", "handlers": ["bus"]}},
    })
