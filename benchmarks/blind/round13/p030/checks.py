"""The checks, by name."""
import os
import shutil
from typing import Callable

_checks: dict[str, Callable[[], str]] = {}


def check(function):
    _checks[function.__name__] = function
    return function


@check
def load():
    return "%.2f" % os.getloadavg()[0]


@check
def disk():
    usage = shutil.disk_usage("/")
    return f"{usage.used * 100 // usage.total}%"


@check
def uptime():
    with open("/proc/uptime") as stream:
        return stream.read().split()[0]


def names():
    return sorted(_checks)


def perform(name):
    try:
        return _checks[name]()
    except KeyError:
        return "unknown check"
    except OSError as problem:
        return f"failed: {problem.strerror}"
