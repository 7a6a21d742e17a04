import logging
import resource

from .lifecycle import Phase

log = logging.getLogger(__name__)


class Health:
    """Notes how the agent is doing at each step of its life."""

    def __init__(self, soft_limit=256):
        self.soft_limit = soft_limit
        self.notes = {}

    def on(self, phase):
        usage = resource.getrusage(resource.RUSAGE_SELF)
        self.notes[phase] = usage.ru_maxrss
        if phase is Phase.SERVE:
            log.info("agent used %s kB at most", max(self.notes.values()))
