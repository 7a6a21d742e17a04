from __future__ import annotations

import asyncio
from collections import Counter

from aiohttp import web

from .broker import EventBus

BUS = web.AppKey("bus", EventBus)
JOURNAL = web.AppKey("journal", Counter)
CATALOG = web.AppKey("catalog", dict)
COLLECTOR = web.AppKey("collector", asyncio.Task)
