from __future__ import annotations

from pathlib import Path

from fastapi import Request
from pydantic import BaseModel

from .notify import Notifier


class Config(BaseModel):
    status_url: str
    folder: Path


def get_config(request: Request) -> Config:
    return request.app.state.config


def get_status(request: Request) -> Notifier:
    return request.app.state.status


def get_notifier() -> Notifier:
    """Whom to tell about a finished export; bound in the composition root."""
    raise NotImplementedError
