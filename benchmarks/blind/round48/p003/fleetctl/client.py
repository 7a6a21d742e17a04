from __future__ import annotations

import os
from functools import lru_cache

import zmq
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_fixed

from .models import Finding


class FindingsClient:
    def __init__(self, context: zmq.Context, url: str, timeout_ms: int) -> None:
        self._socket = context.socket(zmq.PUSH)
        self._socket.setsockopt(zmq.SNDTIMEO, timeout_ms)
        self._socket.setsockopt(zmq.LINGER, 300)
        self._socket.connect(url)

    @retry(
        retry=retry_if_exception_type(zmq.Again),
        stop=stop_after_attempt(3),
        wait=wait_fixed(0.05),
        reraise=True,
    )
    def submit(self, finding: Finding) -> None:
        self._socket.send(finding.model_dump_json().encode())

    def close(self) -> None:
        self._socket.close()


@lru_cache(maxsize=1)
def get_context() -> zmq.Context:
    return zmq.Context(io_threads=1)


@lru_cache(maxsize=4)
def get_client(url: str, timeout_ms: int = 500) -> FindingsClient:
    return FindingsClient(get_context(), url, timeout_ms)


def _forget_connections() -> None:
    get_client.cache_clear()
    get_context.cache_clear()


os.register_at_fork(after_in_child=_forget_connections)
