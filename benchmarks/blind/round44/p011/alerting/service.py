"""What every long-running part of the NOC stack derives from."""
from __future__ import annotations

import logging
from contextlib import AsyncExitStack
from typing import Any


class Service:
    def __init__(self, name: str, **options: Any) -> None:
        self.name = name
        self.options = options
        self.log = logging.getLogger(f"noc.{name}")
        self.stack = AsyncExitStack()

    async def __aenter__(self):
        await self.stack.__aenter__()
        await self.open()
        self.log.debug("open")
        return self

    async def __aexit__(self, *exc: Any) -> None:
        await self.stack.__aexit__(*exc)
        self.log.debug("closed")

    async def open(self) -> None:
        raise NotImplementedError
