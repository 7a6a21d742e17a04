"""Writes the links whose socket is not in a plain variable: caches, properties, defaults, generators, log handlers."""

from __future__ import annotations

from collections.abc import Callable

from fuzz.deeds import closing, deed, home_test, keeper
from fuzz.model import EAGER, Holder, Link, label
from fuzz.text import Source


def write_holder(link: Link, source: Source, make: str, functions: frozenset[str]) -> None:
    """Write the holder, which ``make`` fills, and those of its functions that are used."""
    _HOLDERS[link.holder](link, source, make)
    if link.holder in _EMPTY and not functions.isdisjoint(("close", "renew", "drop")):
        _write_emptied(link, source, functions)
    if link.eager and link.holder not in _FILLED:
        source.add(f"get_{link.name}()", label(link.holder), EAGER)
    if "use" in functions:
        _write_use(link, source)


def _write_use(link: Link, source: Source) -> None:
    source.add(f"def use_{link.name}():")
    for line, construct in home_test(link):
        source.add(line, construct, depth=1)
    source.add(f"sock = get_{link.name}()", label(link.holder), depth=1)
    if link.holder is Holder.LOG_HANDLER:
        source.add("LOGGER.warning('x')", label(link.holder), depth=1)
    else:
        source.add(deed(link), label(link.operation), depth=1)


def _write_emptied(link: Link, source: Source, functions: frozenset[str]) -> None:
    """The functions that close, drop and renew."""
    name = link.name
    source.add(f"def drop_{name}():")
    source.add(_EMPTY[link.holder].replace("NAME", name).replace("KEEPER", keeper(link)), label(link.guard), depth=1)
    if "renew" in functions:
        source.add(f"def renew_{name}():\n    drop_{name}()\n    get_{name}()")
    if "close" in functions:
        source.add(f"def close_{name}():\n    sock = get_{name}()")
        source.add(f"{closing(link, 'sock')}\ndrop_{name}()", depth=1)


_EMPTY = {
    Holder.CACHED: "get_NAME.cache_clear()",
    Holder.PROPERTY: "KEEPER.__dict__.pop('sock', None)",
    Holder.SINGLETON: "Keeper.only = None",
    Holder.DATA_CLASS: "global _kept\n_kept = None",
}
"""What empties a holder, so that it is filled anew."""
_FILLED = (Holder.DEFAULT, Holder.PARTIAL)
"""The holders that are always filled at import."""


def _write_cached(link: Link, source: Source, make: str) -> None:
    source.need("functools")
    source.add(f"@functools.lru_cache(maxsize=None)\ndef get_{link.name}():\n    return {make}()", label(link.holder))


def _write_property(link: Link, source: Source, make: str) -> None:
    source.need("functools")
    source.add(
        f"""
        class Keeper:
            @functools.cached_property
            def sock(self):
                return {make}()


        {keeper(link)} = Keeper()


        def get_{link.name}():
            return {keeper(link)}.sock

        """,
        label(link.holder),
    )


def _write_singleton(link: Link, source: Source, make: str) -> None:
    source.add(
        f"""
        class Keeper:
            only = None

            def __new__(cls):
                if cls.only is None:
                    cls.only = super().__new__(cls)
                    cls.only.sock = {make}()
                return cls.only


        def get_{link.name}():
            return Keeper().sock

        """,
        label(link.holder),
    )


def _write_data_class(link: Link, source: Source, make: str) -> None:
    source.need("dataclasses")
    source.add(
        f"""
        @dataclasses.dataclass
        class Keeper:
            title: str
            sock: object = dataclasses.field(default_factory={make})


        _kept = None


        def get_{link.name}():
            global _kept
            if _kept is None:
                _kept = Keeper({link.name!r})
            return _kept.sock

        """,
        label(link.holder),
    )


def _write_default(link: Link, source: Source, make: str) -> None:
    source.add(f"def get_{link.name}(sock={make}()):\n    return sock", label(link.holder), EAGER)


def _write_partial(link: Link, source: Source, make: str) -> None:
    source.need("functools")
    source.add(
        f"def same(sock):\n    return sock\n\n\nget_{link.name} = functools.partial(same, {make}())",
        label(link.holder),
        EAGER,
    )


def _write_generator(link: Link, source: Source, make: str) -> None:
    source.add(
        f"""
        def keep():
            sock = {make}()
            while True:
                yield sock


        KEPT = keep()


        def get_{link.name}():
            return next(KEPT)

        """,
        label(link.holder),
    )


def _write_log_handler(link: Link, source: Source, make: str) -> None:
    source.need("logging", "zmq.log.handlers")
    source.add(
        f"""
        LOGGER = logging.getLogger({link.name!r})
        LOGGER.propagate = False
        _kept = None


        def get_{link.name}():
            global _kept
            if _kept is None:
                _kept = {make}()
                LOGGER.addHandler(zmq.log.handlers.PUBHandler(_kept))
            return _kept

        """,
        label(link.holder),
    )


def _write_context_variable(link: Link, source: Source, make: str) -> None:
    source.need("contextvars")
    source.add(
        f"""
        KEPT = contextvars.ContextVar('KEPT', default=None)


        def get_{link.name}():
            if KEPT.get() is None:
                KEPT.set({make}())
            return KEPT.get()

        """,
        label(link.holder),
    )


def _write_thread_local(link: Link, source: Source, make: str) -> None:
    source.need("threading")
    source.add(
        f"""
        LOCAL = threading.local()


        def get_{link.name}():
            if not hasattr(LOCAL, 'sock'):
                LOCAL.sock = {make}()
            return LOCAL.sock

        """,
        label(link.holder),
    )


def _write_weak(link: Link, source: Source, make: str) -> None:
    source.need("weakref")
    source.add(
        f"""
        class Keeper:
            def __init__(self):
                self.sock = {make}()


        KNOWN = weakref.WeakValueDictionary()
        _kept = None


        def get_{link.name}():
            global _kept
            if {link.name!r} not in KNOWN:
                _kept = Keeper()
                KNOWN[{link.name!r}] = _kept
            return KNOWN[{link.name!r}].sock

        """,
        label(link.holder),
    )


def _write_descriptor(link: Link, source: Source, make: str) -> None:
    source.add(
        f"""
        class Lazy:
            def __set_name__(self, owner, name):
                self.name = '_' + name

            def __get__(self, instance, owner):
                if instance is None:
                    return self
                if not hasattr(instance, self.name):
                    setattr(instance, self.name, {make}())
                return getattr(instance, self.name)


        class Keeper:
            sock = Lazy()


        {keeper(link)} = Keeper()


        def get_{link.name}():
            return {keeper(link)}.sock

        """,
        label(link.holder),
    )


def _write_enum(link: Link, source: Source, make: str) -> None:
    source.need("enum")
    source.add(
        f"""
        class Wire(enum.Enum):
            MAIN = 'main'
            SPARE = 'spare'

            def __init__(self, title):
                self.sock = None

            def opened(self):
                if self.sock is None:
                    self.sock = {make}()
                return self.sock


        def get_{link.name}():
            return Wire.MAIN.opened()

        """,
        label(link.holder),
    )


def _write_queue(link: Link, source: Source, make: str) -> None:
    source.need("queue")
    source.add(
        f"""
        IDLE = queue.Queue()


        def get_{link.name}():
            sock = {make}() if IDLE.empty() else IDLE.get()
            IDLE.put(sock)
            return sock

        """,
        label(link.holder),
    )


_HOLDERS: dict[Holder, Callable[[Link, Source, str], None]] = {
    Holder.CACHED: _write_cached,
    Holder.PROPERTY: _write_property,
    Holder.SINGLETON: _write_singleton,
    Holder.DATA_CLASS: _write_data_class,
    Holder.DEFAULT: _write_default,
    Holder.PARTIAL: _write_partial,
    Holder.GENERATOR: _write_generator,
    Holder.LOG_HANDLER: _write_log_handler,
    Holder.CONTEXT_VARIABLE: _write_context_variable,
    Holder.THREAD_LOCAL: _write_thread_local,
    Holder.WEAK: _write_weak,
    Holder.DESCRIPTOR: _write_descriptor,
    Holder.ENUM: _write_enum,
    Holder.QUEUE: _write_queue,
}
