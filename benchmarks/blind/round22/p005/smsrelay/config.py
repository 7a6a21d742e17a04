from collections.abc import Mapping
from typing import NamedTuple, Self


class RelayConfig(NamedTuple):
    gateway_url: str
    sender: str
    workers: int
    max_parts: int = 3

    @classmethod
    def load(cls, env: Mapping[str, str], *, gateway_url: str) -> Self:
        return cls(
            gateway_url=env.get("SMS_GATEWAY", gateway_url),
            sender=env.get("SMS_SENDER", "ACME"),
            workers=int(env.get("SMS_WORKERS", 2)),
        )
