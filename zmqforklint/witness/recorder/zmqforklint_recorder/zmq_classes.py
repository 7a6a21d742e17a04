"""Recording subclasses of the two compiled classes of pyzmq, and recording stand-ins for its functions.

pyzmq derives everything from ``zmq.backend.Context`` and ``zmq.backend.Socket`` and polls through
``zmq.backend.zmq_poll``. They are replaced in ``zmq.backend`` and below when that package has been imported,
which is before any other part of pyzmq looks. Where all of pyzmq has been imported already, the same methods go into
the classes ``zmq.Context`` and ``zmq.Socket``; what existed before then has no known birth.
"""

from __future__ import annotations

import os
import sys

from .answers import EVENTS
from .handovers import recording_reduce
from .homes import OWN
from .inherited import CREATE, RELEASE, USE, place_of
from .objects import CONTEXT, HOME, SLOT, SOCKET, entry_of
from .touches import Call
from .traffic import watch_traffic, watched_send

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType, ModuleType
    from typing import Any

    from .imports import Hook
    from .journal import Journal
    from .objects import Entry, Objects
    from .touches import Touches
    from .traffic import Arming

    Function = Callable[..., Any]

_SUBSCRIBE, _UNSUBSCRIBE, _FD, _CONFLATE = 6, 7, 14, 54
_IMPORTING = "<frozen importlib"  # the innermost frame of Python while compiled code is being loaded
_USES = ("recv_into", "bind", "connect", "unbind", "disconnect", "monitor", "join", "leave")
_FUNCTIONS = ("zmq_poll", "proxy", "proxy_steerable", "device", "monitored_queue")


def hooks(journal: Journal, objects: Objects, touches: Touches, arming: Arming) -> dict[str, Hook]:
    """Say what to do after which module of pyzmq has been imported."""

    def after_backend(module: ModuleType) -> None:
        journal.stacks.pyzmq = os.path.join(os.path.dirname(os.path.dirname(str(module.__file__))), "")
        sugar = sys.modules.get("zmq.sugar")
        for kind, base, made in (
            (CONTEXT, module.Context, getattr(sugar, "Context", None)),
            (SOCKET, module.Socket, getattr(sugar, "Socket", None)),
        ):
            cls = made or base
            methods = (_context_methods if kind == CONTEXT else _socket_methods)(cls, objects, touches)
            methods.update(_Constructor(cls, kind, journal, objects, touches).method())
            methods["__reduce_ex__"] = recording_reduce(cls.__reduce_ex__, journal)
            if made is None:
                cls = _subclass(base, methods, journal)
                _replace(base, cls, but_in=base.__module__)
                _replace_where_defined(base, cls)
            else:
                _change(made, base, methods, objects.born_before(kind))
            if kind == SOCKET:
                send = watched_send(cls.send, touches) if made is None else _use(cls.send, "send", touches)
                watch_traffic(cls, send, touches, arming)
        for name in _FUNCTIONS:
            original = getattr(module, name, None)  # None too where a backend lacks it
            if original is not None:
                _replace(original, _recording_function(original, name, touches))

    def after_monitored_queue(module: ModuleType) -> None:
        recording = _recording_function(module.monitored_queue, "monitored_queue", touches)
        module.monitored_queue = recording  # type: ignore[attr-defined]

    def after_zmq(module: ModuleType) -> None:
        journal.write("zmq", pyzmq=str(module.__version__))

    return {
        "zmq.backend": after_backend,
        "zmq.devices.monitoredqueue": after_monitored_queue,
        "zmq": after_zmq,
    }


def _replace(old: object, new: object, but_in: str = "") -> None:
    """Put ``new`` in the place of ``old`` in all modules of pyzmq but one."""
    for name, module in list(sys.modules.items()):
        if (name == "zmq" or name.startswith("zmq.")) and name != but_in:
            for attribute, value in list(vars(module).items()):
                if value is old:
                    setattr(module, attribute, new)


def _replace_where_defined(base: Any, cls: Any) -> None:
    """Put a class in the place of its base in the module that defines the base.

    Compiled code that is being loaded looks there for the layout of the base, and is not content with another.
    """
    module = sys.modules[base.__module__]
    name = base.__name__
    if str(module.__file__).endswith(".py"):
        setattr(module, name, cls)
        return

    following = vars(module).get("__getattr__")

    def __getattr__(asked: str) -> Any:
        if asked == name:
            return base if sys._getframe(1).f_code.co_filename.startswith(_IMPORTING) else cls
        if following is not None:
            return following(asked)
        raise AttributeError(f"module {module.__name__!r} has no attribute {asked!r}")

    delattr(module, name)  # so that __getattr__ is asked; the module's own code does not look for it by name
    module.__getattr__ = __getattr__  # type: ignore[method-assign]


def _subclass(base: Any, members: dict[str, Any], journal: Journal) -> Any:
    """Make a subclass that looks like its base, with slots for the object's entry and mark."""

    def __new__(cls: Any, *_args: Any, **_kwargs: Any) -> Any:
        value = base.__new__(cls)
        object.__setattr__(value, HOME, journal.home)  # for a class that never calls this __init__
        return value

    members = {"__slots__": (SLOT, HOME), "__module__": base.__module__, "__new__": __new__, **members}
    return type(base)(base.__name__, (base,), members)


def _change(cls: Any, base: Any, members: dict[str, Any], unknown: Entry) -> None:
    """Give members to a class that has instances already. Their entry is ``unknown``."""
    for name, member in {SLOT: unknown, HOME: unknown.home, **members}.items():
        for alias, value in list(vars(cls).items()):
            if value is vars(base).get(name, cls):
                setattr(cls, alias, member)
        setattr(cls, name, member)


def _context_methods(cls: Any, objects: Objects, touches: Touches) -> dict[str, Function]:
    names = [name for name in ("term", "destroy") if hasattr(cls, name)]  # destroy: up to pyzmq 18.0
    return {name: _release(getattr(cls, name), name, objects, touches) for name in names}


def _socket_methods(cls: Any, objects: Objects, touches: Touches) -> dict[str, Function]:
    methods = {name: _use(getattr(cls, name), name, touches) for name in _USES if hasattr(cls, name)}
    methods["get"] = _get(cls.get, touches)
    methods["set"] = _set(cls.set, touches)
    methods["close"] = _release(cls.close, "close", objects, touches)
    return methods


def _use(original: Function, name: str, touches: Touches) -> Function:
    records = touches.records

    def method(self: Any, *args: Any, **kwargs: Any) -> Any:
        if self._zmqforklint_home[OWN] and not records:
            return original(self, *args, **kwargs)
        call = Call(sys._getframe(1), name, USE, original, (self, *args), kwargs)
        return touches.perform(call, entry_of(self))

    return method


def _get(original: Function, touches: Touches) -> Function:
    """``get``: EVENTS asks libzmq, and a selector asks for the descriptor to watch the socket. The rest is local."""
    records = touches.records

    def method(self: Any, option: Any, *args: Any, **kwargs: Any) -> Any:
        if self._zmqforklint_home[OWN] and not records:
            return original(self, option, *args, **kwargs)
        caller = sys._getframe(1)
        watched = option == _FD and touches.stacks.is_asked_by_selector(caller)
        if option != EVENTS and not watched:
            return original(self, option, *args, **kwargs)
        call = Call(caller, "get", USE, original, (self, option, *args), kwargs, local=watched)
        return touches.perform(call, entry_of(self))

    return method


def _set(original: Function, touches: Touches) -> Function:
    """``set``: subscriptions are meant for others. The rest is local."""

    def method(self: Any, option: Any, *args: Any, **kwargs: Any) -> Any:
        entry = entry_of(self)
        if option == _CONFLATE and entry is not None:
            touches.counts.drops_messages(entry)
        if option not in (_SUBSCRIBE, _UNSUBSCRIBE):
            return original(self, option, *args, **kwargs)
        call = Call(sys._getframe(1), "set", USE, original, (self, option, *args), kwargs)
        return touches.perform(call, entry)

    return method


def _release(original: Function, name: str, objects: Objects, touches: Touches) -> Function:
    def method(self: Any, *args: Any, **kwargs: Any) -> Any:
        entry = entry_of(self)
        call = Call(sys._getframe(1), name, RELEASE, original, (self, *args), kwargs)
        result = touches.perform(call, entry)
        if entry is not None:
            objects.closed(entry)
        return result

    return method


def _recording_function(original: Function, name: str, touches: Touches) -> Function:
    """Stand in for a function of pyzmq that takes sockets, or a list of pairs of a socket and its events."""

    def function(*args: Any, **kwargs: Any) -> Any:
        values = [*args, *kwargs.values()]
        if name == "zmq_poll":
            values = [pair[0] for pair in values[0]]
        call = Call(sys._getframe(1), name, USE, original, args, kwargs)
        return touches.perform(call, *map(entry_of, values))

    return function


def _is_complete(context: Any) -> bool:
    """Whether a context that was not initialised has its libzmq context already."""
    try:
        return bool(context.underlying)
    except TypeError:  # of the cffi backend, which converts what is not there yet
        return False


class _Constructor:
    """Records the birth of an object, and the touch of the context that it is made from."""

    def __init__(self, base: Any, kind: str, journal: Journal, objects: Objects, touches: Touches) -> None:
        self._cls = base
        self._new = base.__new__
        self._init = base.__init__
        self._kind = kind
        self._journal = journal
        self._objects = objects
        self._touches = touches

    def method(self) -> dict[str, Function]:
        """Make the method in which libzmq is called: ``__init__``, but ``__new__`` of a context up to pyzmq 22."""

        def __new__(cls: Any, *args: Any, **kwargs: Any) -> Any:
            caller = sys._getframe(1)
            value = self._make(Call(caller, self._kind, CREATE, self._new, (cls, *args), kwargs))
            self._adopt(value, caller, args, kwargs)
            return value

        def __init__(value: Any, *args: Any, **kwargs: Any) -> None:
            caller = sys._getframe(1)
            self._make(Call(caller, self._kind, CREATE, self._init, (value, *args), kwargs))
            self._adopt(value, caller, args, kwargs)

        if self._kind == CONTEXT and _is_complete(self._new(self._cls)):
            return {"__new__": __new__}
        return {"__init__": __init__}

    def _make(self, call: Call) -> Any:
        context, shadowed = self._relatives(call.args[1:], call.kwargs)
        if shadowed is not None and self._kind == SOCKET:  # nothing new: another name for the same socket
            call.kind = USE
            call.local = True
        return self._touches.perform(call, shadowed or context)

    def _adopt(self, value: Any, caller: FrameType, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        context, shadowed = self._relatives(args, kwargs)
        entry = self._objects.adopt(value, self._kind, shadowed, context)
        if shadowed is None and self._kind == SOCKET:
            entry.type = int(args[1] if len(args) > 1 else kwargs.get("socket_type", -1))
            self._touches.counts.count(entry)
        moment = self._journal.stacks.moment(caller)
        if shadowed is None and not moment.internal:
            entry.created = place_of(moment)
            parent = context.id if context else None
            stack = self._journal.stack(moment)
            self._journal.write("birth", id=entry.id, kind=self._kind, type=entry.type, context=parent, stack=stack)

    def _relatives(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[Entry | None, Entry | None]:
        """Find the context that a new socket belongs to, and what a new object shadows."""
        position = 2 if self._kind == SOCKET else 1
        first = entry_of(args[0] if args else kwargs.get("context"))
        shadow = args[position] if len(args) > position else kwargs.get("shadow")
        if first is not None and first.kind == self._kind:
            return None, first
        return first, entry_of(shadow) or self._objects.at(self._kind, shadow)
