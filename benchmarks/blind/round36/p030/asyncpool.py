"""multiprocessing.Pool with awaitable results."""
import asyncio
import multiprocessing
from typing import Any, Callable, Iterable


class AsyncPool:
    def __init__(self, processes: int, initializer: Callable[..., None] | None = None, initargs: tuple = ()) -> None:
        self._pool = multiprocessing.Pool(processes, initializer, initargs)

    async def __aenter__(self) -> "AsyncPool":
        self._loop = asyncio.get_running_loop()
        return self

    async def __aexit__(self, *exc: Any) -> None:
        self._pool.terminate()
        await asyncio.to_thread(self._pool.join)

    def call(self, function: Callable[..., Any], *args: Any) -> asyncio.Future:
        future = self._loop.create_future()

        def settle(method: Callable[[Any], None], value: Any) -> None:
            if not future.done():
                method(value)

        self._pool.apply_async(
            function,
            args,
            callback=lambda r: self._loop.call_soon_threadsafe(settle, future.set_result, r),
            error_callback=lambda e: self._loop.call_soon_threadsafe(settle, future.set_exception, e),
        )
        return future

    async def as_completed(self, function: Callable[..., Any], items: Iterable[Any]):
        for future in asyncio.as_completed([self.call(function, item) for item in items]):
            yield await future
