from __future__ import annotations

import attrs
from aiohttp import web

from .janitor import Janitor
from .notifier import Notifier


@attrs.frozen
class Config:
    spool: str
    feed: str
    janitor_rounds: int = 3
    janitor_pause: float = 0.05


CONFIG = web.AppKey("config", Config)
NOTIFIER = web.AppKey("notifier", Notifier)
JANITOR = web.AppKey("janitor", Janitor)
