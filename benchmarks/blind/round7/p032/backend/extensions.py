from typing import Optional

import zmq

from .settings import Settings
from .transport import AuditClient, EventPublisher


class Extensions:
    """What the handlers share. Filled by init_app()."""

    def __init__(self) -> None:
        self.events: Optional[EventPublisher] = None
        self.audit: Optional[AuditClient] = None

    def init_app(self, settings: Settings) -> None:
        context = zmq.Context()
        self.events = EventPublisher(context, settings.events_url)
        self.audit = AuditClient(context, settings.audit_url)


ext = Extensions()
