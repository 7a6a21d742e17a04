"""Writes the links whose socket is not in a plain variable: caches, properties, defaults, generators, log handlers."""

from __future__ import annotations

from fuzz.deeds import closing, deed, home_test, keeper
from fuzz.holder_texts import BY_PID, NEEDS, TEXTS
from fuzz.model import EAGER, Guard, Holder, Link, label
from fuzz.text import Source


def write_holder(link: Link, source: Source, make: str, functions: frozenset[str]) -> None:
    """Write the holder, which ``make`` fills, and those of its functions that are used."""
    source.need(*NEEDS.get(link.holder, ()))
    constructs, text = [label(link.holder), *([EAGER] if link.holder in _FILLED else [])], TEXTS[link.holder]
    if link.guard is Guard.PID_ARGUMENT:
        constructs, text = [*constructs, label(link.guard)], BY_PID
    source.add(text.replace("NAME", link.name).replace("MAKE", make).replace("KEEPER", keeper(link)), *constructs)
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
    emptied = "line_of.cache_clear()" if link.guard is Guard.PID_ARGUMENT else _EMPTY[link.holder]
    source.add(emptied.replace("NAME", name).replace("KEEPER", keeper(link)), label(link.guard), depth=1)
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
