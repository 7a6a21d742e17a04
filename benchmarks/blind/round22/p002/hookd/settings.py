from __future__ import annotations

import os
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Settings:
    receipts_url: str = ""
    workers: int = 2
    signing_key: str = "dev-key"
    send_hwm: int = 500

    @classmethod
    def from_env(cls, prefix: str = "HOOKD_") -> Settings:
        env = os.environ
        return cls(
            receipts_url=env.get(prefix + "RECEIPTS_URL", ""),
            workers=int(env.get(prefix + "WORKERS", "2")),
            signing_key=env.get(prefix + "SIGNING_KEY", "dev-key"),
        )

    def with_receipts(self, url: str) -> Settings:
        return replace(self, receipts_url=url)
