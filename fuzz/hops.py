"""Writes routes: chains of functions between a body and what it reaches."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from fuzz import class_hops, function_hops, library_hops
from fuzz.model import Hop, label
from fuzz.text import Source, Writer

NEEDS = {**class_hops.NEEDS, **function_hops.NEEDS, **library_hops.NEEDS}
TEXTS = {**class_hops.TEXTS, **function_hops.TEXTS, **library_hops.TEXTS}


class Routes:
    """Writes the routes of the bodies at one depth, spread over so many modules.

    A function only calls functions of its own module and of later ones, so that no import is circular.
    """

    def __init__(self, writer: Writer, depth: int, modules: int) -> None:
        self._writer = writer
        self._depth = depth
        self._modules = modules
        self._numbers = count(1)

    def write(self, hops: Sequence[Hop], module: str, function: str) -> tuple[str, str]:
        """Write a route to a function; returns the module and the name of its first function."""
        for position, hop in reversed(list(enumerate(hops))):
            part = position * self._modules // len(hops)
            here, name = f"relays{self._depth}{'abc'[part]}", f"step{self._depth}_{next(self._numbers)}"
            source = self._writer.module(here)
            if hop in (Hop.INSIDE, Hop.FALLBACK) and module == here:
                hop = Hop.PLAIN  # nobody imports a module into itself
            text = TEXTS[hop]
            match hop:
                case Hop.BY_NAME | Hop.INSIDE | Hop.FALLBACK:
                    text = text.replace("MODULE", self._writer.dotted(module))
                    following = function
                case Hop.PLUG_IN:
                    self._write_plug_in(name, module, function)
                    following = function
                case Hop.GETATTR:
                    following = self._through_getattr(source, here, module, function)
                case _:
                    following = function if module == here else self._writer.reach(source, module, function)
            source.need(*NEEDS.get(hop, ()))
            text = text.replace("CLASS", f"Relay{name[4:]}").replace("NAME", name).replace("NEXT", following)
            source.add(text, label(hop))
            module, function = here, name
        return module, function

    def _through_getattr(self, source: Source, here: str, module: str, function: str) -> str:
        source.need("sys")
        target = self._writer.reach_module(source, module) if module != here else "sys.modules[__name__]"
        return f"getattr({target}, {function!r})"

    def _write_plug_in(self, name: str, module: str, function: str) -> None:
        plugged = self._writer.plug_in(name)
        following = self._writer.reach(plugged, module, function)
        plugged.add(f"def go():\n    return {following}()", label(Hop.PLUG_IN))
