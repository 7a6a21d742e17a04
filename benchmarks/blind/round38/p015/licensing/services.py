import time
from dataclasses import dataclass

import zmq


@dataclass
class Settings:
    audit_url: str
    seats: dict[str, int]


class AuditTrail:
    def __init__(self, context: zmq.Context, settings: Settings) -> None:
        self._socket = context.socket(zmq.PUB)
        self._socket.setsockopt(zmq.LINGER, 0)
        self._socket.bind(settings.audit_url)

    def record(self, action: str, subject: str) -> None:
        self._socket.send_string(f"{action} {subject} {time.time():.0f}")

    def close(self) -> None:
        self._socket.close()


class LicensePolicy:
    def __init__(self, settings: Settings) -> None:
        self._seats = settings.seats

    def allows(self, product: str, requested: int) -> bool:
        return self._seats.get(product, 0) >= requested


class CheckoutService:
    def __init__(self, policy: LicensePolicy, audit: AuditTrail) -> None:
        self._policy = policy
        self._audit = audit

    def checkout(self, product: str, requested: int) -> str:
        granted = self._policy.allows(product, requested)
        self._audit.record("grant" if granted else "deny", product)
        return "GRANTED" if granted else "DENIED"
