from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass


@dataclass(frozen=True)
class Secret:
    value: bytes

    def __repr__(self) -> str:
        return "Secret(***)"

    def __matmul__(self, purpose: str) -> str:
        return hmac.new(self.value, purpose.encode(), hashlib.sha256).hexdigest()

    @classmethod
    def fresh(cls) -> Secret:
        return cls(secrets.token_bytes(32))
