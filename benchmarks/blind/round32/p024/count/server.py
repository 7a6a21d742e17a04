import logging
from concurrent.futures import ProcessPoolExecutor

import zmq

from . import audit, sheets

log = logging.getLogger("audit.server")


class CountServer:
    def __init__(self, workers):
        self.workers = workers
        self.context = zmq.Context()
        self.store = audit.AuditStore(self.context)
        self.handler = None

    def start(self):
        self.store.start()
        self.handler = audit.AuditHandler(self.context, f"tcp://127.0.0.1:{self.store.port}")
        trail = logging.getLogger("audit")
        trail.setLevel(logging.INFO)
        trail.propagate = False
        trail.addHandler(self.handler)
        log.info("count server started, %d workers", self.workers)

    def count(self, incoming):
        with ProcessPoolExecutor(max_workers=self.workers) as pool:
            results = list(pool.map(sheets.check_sheet, incoming, timeout=6))
        refused = [r.station for r in results if not r.accepted]
        log.info("%d sheets, %d refused", len(results), len(refused))
        return sheets.add_up(results), refused

    def stop(self):
        logging.getLogger("audit").removeHandler(self.handler)
        self.handler.close()
        self.store.stop()
        self.context.term()
