import json
import logging
import threading
from multiprocessing.pool import ThreadPool
from pathlib import Path

import zmq

from . import launcher

log = logging.getLogger(__name__)


class Pipeline:
    def __init__(self, ctx: zmq.Context, status_url: str, spool: Path, width: int = 2):
        self.ctx = ctx
        self.status_url = status_url
        self.spool = spool
        self.width = width
        self._local = threading.local()

    def _open_status(self) -> None:
        sock = self.ctx.socket(zmq.PUSH)
        sock.linger = 200
        sock.connect(self.status_url)
        self._local.status = sock

    def _status(self, order: dict, state: str) -> None:
        self._local.status.send_json({"order": order["number"], "state": state}, zmq.NOBLOCK)

    def _print(self, order: dict) -> Path | None:
        source = self.spool / f"{order['number']}.json"
        target = source.with_suffix(".txt")
        source.write_text(json.dumps(order))
        self._status(order, "rendering")
        pid = launcher.launch(source, target)
        try:
            launcher.wait(pid, timeout=3)
        except launcher.RenderFailed as exc:
            log.error("%s", exc)
            self._status(order, "failed")
            return None
        self._status(order, "printed")
        return target

    def run(self, orders: list[dict]) -> list[Path]:
        with ThreadPool(self.width, initializer=self._open_status) as pool:
            return [path for path in pool.imap_unordered(self._print, orders) if path]
