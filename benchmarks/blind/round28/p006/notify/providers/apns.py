from __future__ import annotations

import hashlib
import json

from ..metrics import metered


class PayloadTooLarge(Exception):
    pass


class Apns:
    limit = 4096

    @metered("apns")
    def push(self, token: str, payload: dict) -> str:
        body = json.dumps({"aps": {"alert": payload["title"], "badge": payload.get("badge", 1)}})
        if len(body) > self.limit:
            raise PayloadTooLarge(len(body))
        return hashlib.sha1((token + body).encode()).hexdigest()[:12]

    @metered("apns")
    def healthy(self) -> bool:
        return True
