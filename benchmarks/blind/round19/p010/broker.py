import secrets
import time

import zmq

from vault import Vault, VaultError


class Broker:
    def __init__(self, conf):
        self.vault = Vault(conf["lease_seconds"])
        self._zctx = zmq.Context()
        self.requests = self._zctx.socket(zmq.REP)
        self.status = self._zctx.socket(zmq.PUB)
        for sock, key in ((self.requests, "rep"), (self.status, "status")):
            sock.linger = 0
            sock.bind(conf[key])

    def _answer(self, msg):
        match msg:
            case {"op": "lease", "path": str(path)}:
                return {"ok": True, "lease": self.vault.lease(path)}
            case {"op": "revoke", "lease": str(lease)}:
                return {"ok": self.vault.revoke(lease)}
            case {"op": "ping"}:
                return {"ok": True, "nonce": secrets.token_hex(4)}
            case _:
                return {"ok": False, "error": "bad request"}

    def run(self, until):
        self.status.send_json({"state": "up", "at": time.time()})
        poller = zmq.Poller()
        poller.register(self.requests, zmq.POLLIN)
        while (left := until - time.monotonic()) > 0:
            for sock, _ in poller.poll(left * 1000):
                try:
                    reply = self._answer(sock.recv_json())
                except VaultError as exc:
                    reply = {"ok": False, "error": str(exc)}
                sock.send_json(reply)
            self.vault.expire()
        self.status.send_json({"state": "down"})
        self._zctx.destroy(linger=0)
