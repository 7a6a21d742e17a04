from typing import Callable, NamedTuple

CHECKS: dict[str, "Check"] = {}


class Check(NamedTuple):
    name: str
    run: Callable[[], tuple[str, str]]
    timeout: float


def check(name, timeout=2.0):
    def register(func):
        CHECKS[name] = Check(name, func, timeout)
        return func

    return register


def pick(only=None):
    names = only.split(",") if only else list(CHECKS)
    unknown = set(names) - CHECKS.keys()
    if unknown:
        raise SystemExit(f"unknown checks: {', '.join(sorted(unknown))}")
    return [CHECKS[name] for name in names]
