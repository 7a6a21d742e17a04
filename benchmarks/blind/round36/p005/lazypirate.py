"""REQ client which survives a server that does not answer (Lazy Pirate)."""
import itertools
import logging

import zmq

_log = logging.getLogger("lazypirate")


class ServerUnavailable(Exception):
    pass


class LazyPirateClient:
    def __init__(self, endpoint, timeout=250, retries=2, context=None):
        self.endpoint = endpoint
        self.timeout = timeout
        self.retries = retries
        self.context = context or zmq.Context.instance()
        self._sequence = itertools.count()
        self._poller = None
        self._socket = None
        self.reconnect()

    def reconnect(self):
        """Drop the connection, if there is one, and open a fresh one."""
        self.disconnect()
        self._socket = self.context.socket(zmq.REQ)
        self._socket.connect(self.endpoint)
        self._poller = zmq.Poller()
        self._poller.register(self._socket, zmq.POLLIN)

    def disconnect(self):
        if self._socket is not None:
            self._socket.close(linger=0)
            self._socket = None

    def request(self, kind, *args):
        message = {"seq": next(self._sequence), "kind": kind, "args": args}
        for attempt in range(1, self.retries + 1):
            self._socket.send_json(message)
            if dict(self._poller.poll(self.timeout)).get(self._socket) == zmq.POLLIN:
                reply = self._socket.recv_json()
                if reply["seq"] == message["seq"]:
                    return reply["value"]
                _log.error("malformed reply: %s", reply)
            _log.warning("no response (attempt %d of %d)", attempt, self.retries)
            self.reconnect()
        raise ServerUnavailable(self.endpoint)
