from __future__ import annotations

from typing import Any

from .channel import channel_to


class _Method:
    __slots__ = ("_remote", "_name")

    def __init__(self, remote: "Remote", name: str) -> None:
        self._remote = remote
        self._name = name

    def __call__(self, **params: Any) -> Any:
        return channel_to(self._remote.endpoint).call(self._name, params, self._remote.timeout)

    def cast(self, **params: Any) -> None:
        """Send and forget."""
        channel_to(self._remote.endpoint).cast(self._name, params)


class Remote:
    """Attribute access gives remote methods: ``Remote(url).ping()``."""

    def __init__(self, endpoint: str, timeout: float = 2.0) -> None:
        self.endpoint = endpoint
        self.timeout = timeout

    def __getattr__(self, name: str) -> _Method:
        if name.startswith("_"):
            raise AttributeError(name)
        return _Method(self, name)
