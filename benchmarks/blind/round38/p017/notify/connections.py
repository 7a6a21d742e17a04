"""Connections to the carrier gateways, one per gateway and process."""
import os
import threading

import zmq


class ConnectionFactory:
    _instance = None
    _guard = threading.Lock()

    def __new__(cls):
        with cls._guard:
            if cls._instance is None:
                self = super().__new__(cls)
                self._pid = None
                self._context = None
                self._open = {}
                cls._instance = self
        return cls._instance

    def context(self) -> zmq.Context:
        if self._context is None or self._pid != os.getpid():
            self._context = zmq.Context()
            self._pid = os.getpid()
        return self._context

    def to(self, endpoint: str) -> zmq.Socket:
        context = self.context()
        connection = self._open.get(endpoint)
        if connection is None or connection.closed:
            connection = context.socket(zmq.PUSH)
            connection.setsockopt(zmq.LINGER, 200)
            connection.connect(endpoint)
            self._open[endpoint] = connection
        return connection

    def release(self) -> None:
        for connection in self._open.values():
            connection.close()
        self._open.clear()
        self.context().term()
