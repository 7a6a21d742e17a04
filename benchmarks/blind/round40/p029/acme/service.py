import logging
import secrets
import signal
import sys
import time

from .responder import challenge, validate
from .store import DAY, Certificate

log = logging.getLogger("renew")


class Renewer:
    def __init__(self, store, announcer):
        self.store = store
        self.announcer = announcer
        self.current = "-"

    def install_handlers(self):
        signal.signal(signal.SIGTERM, self._terminate)
        signal.signal(signal.SIGHUP, self._reload)

    def _terminate(self, signum, frame):
        self.announcer.say("aborted", self.current)
        sys.exit(0)

    def _reload(self, signum, frame):
        log.info("configuration is read at each pass anyway")

    def renew(self, domain):
        certificate = self.store.load(domain)
        if not certificate.due(time.time()):
            return False
        self.current = domain
        self.announcer.say("pending", domain)
        token = secrets.token_urlsafe(12)
        with challenge(token) as address:
            if validate(address, domain) != token:
                self.announcer.say("failed", domain)
                return False
        self.store.replace(Certificate(domain, certificate.serial + 1, time.time() + 90 * DAY))
        self.announcer.say("renewed", domain)
        return True
