from typing import Any

import zmq


class KvError(Exception):
    pass


class KvClient:
    def __init__(self, ctx: zmq.Context, addr: str) -> None:
        self._req = ctx.socket(zmq.REQ)
        self._req.linger = 0
        self._req.rcvtimeo = 2000
        self._req.connect(addr)

    def __enter__(self) -> "KvClient":
        return self

    def __exit__(self, *_: object) -> None:
        self._req.close()

    def call(self, *command: Any) -> Any:
        self._req.send_json(command)
        reply = self._req.recv_json()
        if "err" in reply:
            raise KvError(reply["err"])
        return reply["ok"]
