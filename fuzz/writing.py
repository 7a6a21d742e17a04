"""Writes a whole program: its main module, the bodies of its processes, and all that they reach."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from fuzz.deeds import deed
from fuzz.hops import Routes
from fuzz.links import write_link
from fuzz.model import Act, Action, Child, Do, Given, Link, Program, actions, label, used_links
from fuzz.starts import write_start
from fuzz.text import Source, Writer, Written

_FUNCTIONS = {Act.FETCH: "get", Act.OPEN: "get", Act.CLOSE: "close", Act.RENEW: "renew"}


def write(program: Program) -> Written:
    """Write the program's files."""
    writer = Writer(program.packaged, program.imports)
    main = writer.module("main")
    for link in used_links(program):
        write_link(writer, link, frozenset(_functions(program, link)))
    bodies = _Bodies(writer, program.relays)
    main.add("def main():")
    if program.set_method:
        main.need("multiprocessing")
        main.add(f"multiprocessing.set_start_method({program.set_method!r})", depth=1)
    bodies.write(main, program.body, 0)
    main.add("if __name__ == '__main__':\n    main()" if program.guarded else "main()")
    return writer.written()


def _functions(program: Program, link: Link) -> Iterator[str]:
    """Name the functions of a link that the program uses."""
    for action in actions(program.body):
        if action.link == link:
            if isinstance(action, Do):
                yield _FUNCTIONS.get(action.act, "use")
            elif action.given is Given.OWNER:
                yield "use"


class _Bodies:
    """Writes bodies: the first into the main module, those of children one module deeper each."""

    def __init__(self, writer: Writer, relays: int) -> None:
        self._writer = writer
        self._relays = relays
        self._routes: dict[int, Routes] = {}
        self._numbers = count(1)

    def write(self, source: Source, body: tuple[Action, ...], depth: int) -> None:
        """Write the statements of a body into the function that was just begun."""
        routes = self._routes.setdefault(depth, Routes(self._writer, depth, self._relays))
        for action in body:
            if isinstance(action, Child):
                module, function = self._start(action, depth + 1)
                call = self._reach(source, routes, action, module, function)
                source.add(f"{call}()", label(action.start), depth=1)
            else:
                self._do(source, routes, action)
        if not body:
            source.add("pass", depth=1)

    def _reach(self, source: Source, routes: Routes, action: Action, module: str, function: str) -> str:
        return self._writer.reach(source, *routes.write(action.route, module, function))

    def _do(self, source: Source, routes: Routes, action: Do) -> None:
        link, construct = action.link, label(action.act)
        function = f"{_FUNCTIONS.get(action.act, 'use')}_{link.name}"
        call = self._reach(source, routes, action, link.name, function)
        match action.act:
            case Act.FETCH:
                source.need("zmq")
                source.add(f"sock = {call}()\n{deed(link)}", construct, label(link.operation), depth=1)
            case Act.AT_EXIT:
                source.need("atexit")
                source.add(f"atexit.register({call})", construct, depth=1)
            case Act.ON_SIGNAL:
                source.need("os", "signal")
                source.add(f"signal.signal(signal.SIGUSR1, lambda number, frame: {call}())", construct, depth=1)
                source.add("os.kill(os.getpid(), signal.SIGUSR1)", construct, depth=1)
            case _:
                source.add(f"{call}()", construct, depth=1)

    def _start(self, child: Child, depth: int) -> tuple[str, str]:
        """Write the child's body and its starter; returns the starter's module and name."""
        module, number = f"children{depth}", str(next(self._numbers))
        source = self._writer.module(module)
        inner = Source()
        inner.add(f"def child_{number}(given=None):")
        _use_given(inner, child)
        self.write(inner, child.body, depth)
        source.imports.update(inner.imports)
        source.lines.extend(inner.lines)
        return module, write_start(self._writer, source, child, number)


def _use_given(source: Source, child: Child) -> None:
    link: Link = child.link
    match child.given:
        case Given.SOCKET:
            source.need("zmq")
            source.add(f"sock = given\n{deed(link)}", label(child.given), depth=1)
        case Given.CONTEXT:
            source.need("zmq")
            source.add("extra = given.socket(zmq.PUB)\nextra.close()", label(child.given), depth=1)
        case Given.OWNER:
            source.add("given.use()", label(child.given), depth=1)
