import logging
import logging.handlers
import multiprocessing as mp
import queue

log = logging.getLogger("sync.mirror")


class Mirror(mp.get_context("fork").Process):
    """Copies the names that it finds in its inbox to the outbox."""

    def __init__(self, inbox, outbox, records):
        super().__init__(daemon=True)
        self.inbox = inbox
        self.outbox = outbox
        self.records = records

    def run(self):
        log.parent.handlers[:] = [logging.handlers.QueueHandler(self.records)]
        log.info("mirror up")
        while True:
            try:
                name = self.inbox.get(timeout=2)
            except queue.Empty:
                return
            if name is None:
                break
            self.copy(name)

    def copy(self, name):
        if name.endswith(".tmp"):
            log.warning("skipped %s", name)
            return
        self.outbox.put(name.upper())
