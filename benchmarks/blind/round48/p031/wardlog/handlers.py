import json
import logging
import os

import zmq


class AuditHandler(logging.Handler):
    """Delivers audit records to the trail service.

    The endpoint comes from the environment because the trail service of a hospital
    is chosen by the site's start script, not by the logging configuration.
    """

    def __init__(self, service, level=logging.NOTSET, endpoint=None):
        super().__init__(level)
        self.service = service
        self.endpoint = endpoint or os.environ["WARDLOG_AUDIT"]
        self._owner = None
        self._context = zmq.Context()
        self._socket = None
        self._open()

    def _open(self):
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.linger = 500
        self._socket.connect(self.endpoint)
        self._owner = os.getpid()

    def serialise(self, record):
        return json.dumps(
            {
                "service": self.service,
                "process": record.processName,
                "level": record.levelname,
                "text": record.getMessage(),
                "patient": getattr(record, "patient", None),
            }
        ).encode()

    def emit(self, record):
        try:
            if self._owner != os.getpid():
                self._open()
            self._socket.send(self.serialise(record))
        except Exception:
            self.handleError(record)

    def close(self):
        if self._socket is not None and self._owner == os.getpid():
            self._socket.close()
            self._context.term()
            self._socket = None
        super().close()
