import itertools
import json

import zmq


class RpcError(Exception):
    pass


class RpcClient:
    def __init__(self, context: zmq.Context, url: str, timeout: float) -> None:
        self._ids = itertools.count(1)
        self._timeout = timeout
        self._socket = context.socket(zmq.DEALER)
        self._socket.setsockopt(zmq.LINGER, 0)
        self._socket.connect(url)
        self._poller = zmq.Poller()
        self._poller.register(self._socket, zmq.POLLIN)

    def call(self, method: str, *params):
        call_id = next(self._ids)
        request = {"id": call_id, "method": method, "params": params}
        self._socket.send(json.dumps(request).encode())
        events = dict(self._poller.poll(self._timeout * 1000))
        if self._socket not in events:
            raise RpcError(f"{method}: no answer in {self._timeout} s")
        return json.loads(self._socket.recv())["result"]
