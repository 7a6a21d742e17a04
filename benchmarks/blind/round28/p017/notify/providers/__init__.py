from __future__ import annotations

from typing import Protocol

from . import apns, fcm


class Provider(Protocol):
    def push(self, token: str, payload: dict) -> str: ...

    def healthy(self) -> bool: ...


REGISTRY: dict[str, Provider] = {"apns": apns.Apns(), "fcm": fcm.Fcm()}
