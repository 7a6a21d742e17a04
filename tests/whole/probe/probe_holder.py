"""What a program holds an object by."""

import gc
import sys
import types

from probe_frames import is_in_program, is_of_program, passing_locals

_CONTAINERS = {dict: "dict", list: "list", set: "set", tuple: "tuple", types.CellType: "closure"}
_NAMES = {"_lru_cache_wrapper": "functools.cache", "hamt_bitmap_node": "context variable"}
_BASES = ("BaseProcess", "Thread", "Handler", "BaseManager")


def holders(values, frames):
    """Name everything that holds the values for longer than the moment, else "variable"."""
    passing = {id(values), *(id(frame.f_locals) for frame in frames if frame.f_locals is not frame.f_globals)}
    passing.update(id(value) for _, value in passing_locals() if _is_container(value))
    lasting = {id(value) for frame in frames if is_of_program(frame) for value in frame.f_locals.values()}
    names = set()
    for value in values:
        referrers = gc.get_referrers(value)
        passing.add(id(referrers))
        names.update(_name(referrer, passing, lasting) for referrer in referrers if id(referrer) not in passing)
    return sorted(names - {""}) or ["variable"]


def _is_container(value):
    """Whether it may be made for a single call: an argument list, or the poller of ``Socket.poll``."""
    return type(value) in (list, tuple, dict) or type(value).__name__.endswith("Poller")


def _name(referrer, passing, lasting):
    """Name a referrer; empty for what does not hold the object, but uses it for a moment."""
    kind = type(referrer)
    if kind in (types.MethodType, types.FrameType) or _is_pair(referrer):
        return ""
    if kind not in _CONTAINERS:
        return _class(referrer) if isinstance(referrer, type) else _instance(referrer)
    found = [owner for owner in gc.get_referrers(referrer) if type(owner) is not types.FrameType]
    owners = [owner for owner in found if id(owner) not in passing]
    if not owners and id(referrer) not in lasting:
        return ""
    if len(owners) < len(found) and any(type(owner).__name__.endswith("Poller") for owner in found):
        return ""
    if any(type(owner).__module__.startswith("zmqforklint") for owner in owners):
        return ""
    return next(filter(None, (_owned(referrer, owner) for owner in owners)), _CONTAINERS[kind])


def _is_pair(value):
    """Whether it is what a poller keeps of a socket, or what a socket is made of: the object and a number."""
    return type(value) is tuple and len(value) == 2 and isinstance(value[1], int)


def _owned(part, owner):
    """Name what a container is part of; empty when it stands for itself."""
    if isinstance(owner, types.ModuleType):
        return "module global"
    if isinstance(owner, type):
        return _class(owner)
    if isinstance(owner, types.FunctionType):
        return "default argument" if owner.__defaults__ is part else ""
    if type(owner).__name__ in ("_lru_cache_wrapper", "partial"):
        return _instance(owner)
    if getattr(owner, "__dict__", None) is part or type(owner).__module__.startswith("zmq"):
        return _instance(owner)
    return ""


def _class(owner):
    return "Context.instance()" if owner.__module__.startswith("zmq") else "class attribute"


def _instance(owner):
    """Name the object that has the value as an attribute."""
    kind = type(owner)
    bases = {base.__name__ for base in kind.__mro__}
    if kind.__module__.startswith("zmqforklint") or not bases.isdisjoint({"Context", "Socket"}):
        return ""  # the recorder's; a socket's context
    for base in _BASES:
        if base in bases:
            return f"attribute of a {base}"
    if hasattr(kind, "__dataclass_fields__"):
        return "attribute of a dataclass"
    if isinstance(owner, tuple):
        return "named tuple"
    file = getattr(sys.modules.get(kind.__module__), "__file__", None)
    return "attribute" if file and is_in_program(file) else _NAMES.get(kind.__name__, kind.__name__)
