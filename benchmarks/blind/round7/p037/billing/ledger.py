import json
import logging

import zmq

log = logging.getLogger(__name__)


class LedgerClient:
    def __init__(self, context: zmq.Context, url: str, timeout_ms: int) -> None:
        self._timeout = timeout_ms
        self._dealer = context.socket(zmq.DEALER)
        self._dealer.setsockopt(zmq.LINGER, 0)
        self._dealer.connect(url)
        self._poller = zmq.Poller()
        self._poller.register(self._dealer, zmq.POLLIN)

    def post(self, account: str, amount: int) -> bool:
        self._dealer.send(json.dumps({"account": account, "amount": amount}).encode())
        if not dict(self._poller.poll(self._timeout)):
            log.info("ledger is away, %s is posted later", account)
            return False
        return json.loads(self._dealer.recv())["posted"]
