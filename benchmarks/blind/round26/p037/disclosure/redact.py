import logging
import queue as queues
import re

from .logsetup import AUDIT, configure_worker

log = logging.getLogger(__name__)
audit = logging.getLogger(AUDIT)

PATTERNS = {
    "nino": re.compile(r"\b[A-Z]{2}\d{6}[A-D]\b"),
    "email": re.compile(r"[\w.]+@[\w.]+\w"),
    "sort-code": re.compile(r"\b\d\d-\d\d-\d\d\b"),
}


def redact(text):
    found = {}
    for name, pattern in PATTERNS.items():
        text, n = pattern.subn("█" * 6, text)
        if n:
            found[name] = n
    return text, found


def redactor(todo, done, log_queue):
    configure_worker(log_queue)
    log.info("ready")
    while True:
        try:
            bates, text = todo.get(timeout=2)
        except queues.Empty:
            log.warning("nothing to do, leaving")
            return
        if bates is None:
            return
        clean, found = redact(text)
        audit.info("%s redacted %s", bates, found or "nothing")
        done.put((bates, clean))
