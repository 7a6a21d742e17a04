from __future__ import annotations

import asyncio
import multiprocessing
from contextlib import AsyncExitStack
from pathlib import Path

from .feed import ChangeFeed
from .sstable import SSTable, merge

fork = multiprocessing.get_context("fork")


class Store:
    def __init__(self, root: Path, memtable_limit: int = 64) -> None:
        self.root = root
        self.limit = memtable_limit
        self.memtable: dict[str, str] = {}
        self.tables: list[SSTable[str]] = []
        self.feed_endpoint = f"ipc://{root}/feed"
        self._generation = 0
        self._lock = asyncio.Lock()

    async def __aenter__(self) -> Store:
        async with AsyncExitStack() as stack:
            self.feed = ChangeFeed(self.feed_endpoint)
            stack.callback(self.feed.close)
            stack.push_async_callback(self.flush)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, *exc) -> None:
        await self._stack.aclose()

    def __contains__(self, key: str) -> bool:
        return key in self.memtable or any(key in table for table in self.tables)

    def _next_path(self) -> Path:
        self._generation += 1
        return self.root / f"{self._generation:06}.sst"

    async def put(self, key: str, value: str) -> None:
        async with self._lock:
            self.memtable[key] = value
            self.feed("put", key=key)
        if len(self.memtable) >= self.limit:
            await self.flush()
        await asyncio.sleep(0)

    async def flush(self) -> None:
        async with self._lock:
            if not self.memtable:
                return
            with self.feed.span("flush") as fields:
                table = SSTable.write(self._next_path(), sorted(self.memtable.items()))
                fields["rows"] = len(table)
            self.tables.append(table)
            self.memtable.clear()

    async def compact(self) -> None:
        async with self._lock:
            old, target = list(self.tables), self._next_path()
            compactor = fork.Process(target=self._merge_into, args=(old, target))
            compactor.start()
            await asyncio.to_thread(compactor.join, 4)
            if compactor.exitcode is None:
                compactor.kill()
            if compactor.exitcode != 0:
                self.feed("compaction-failed", tables=len(old))
                return
            self.tables = [SSTable(target)]
            for table in old:
                table.path.unlink()

    def _merge_into(self, tables: list[SSTable[str]], target: Path) -> None:
        with self.feed.span("compaction") as fields:
            merged = SSTable.write(target, merge(list(reversed(tables))))
            fields.update(inputs=len(tables), rows=len(merged))
