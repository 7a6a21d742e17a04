from __future__ import annotations

import uuid

from ..metrics import metered


class Fcm:
    project = "allotment-app"

    @metered("fcm")
    def push(self, token: str, payload: dict) -> str:
        message = uuid.uuid5(uuid.NAMESPACE_URL, token + payload["title"])
        return f"projects/{self.project}/messages/{message.hex[:10]}"

    @metered("fcm")
    def healthy(self) -> bool:
        return bool(self.project)
