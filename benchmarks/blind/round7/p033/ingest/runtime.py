"""Process-wide services, looked up by name."""
from typing import Any

_services: dict[str, Any] = {}


def register(name: str, service: Any) -> Any:
    _services[name] = service
    return service


def lookup(name: str, default: Any = None) -> Any:
    return _services.get(name, default)


def clear() -> None:
    _services.clear()
