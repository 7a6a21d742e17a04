"""Writes a link: the module in which its socket lives, with functions to get, use, close and renew it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from textwrap import indent

from fuzz.deeds import closing, deed, home_test, keeper
from fuzz.holders import write_holder
from fuzz.model import EAGER, SPLIT, VARIABLES, Guard, Holder, Link, Maker, Operation, label
from fuzz.text import Source, Writer

WIRE = "wire"
_GUARD_NEEDS = {
    Guard.HOME_ONLY: ("os",),
    Guard.MAIN_ONLY: ("multiprocessing",),
    Guard.PID_ARGUMENT: ("os",),
}
_TYPES = {Operation.SUBSCRIBE: "SUB", Operation.RECEIVE: "PULL"}


def write_link(writer: Writer, link: Link, functions: frozenset[str]) -> None:
    """Write the link's module with the functions that are used, and the modules that it needs."""
    source = writer.module(link.name)
    source.need("zmq")
    guarded = writer.module(f"{link.name}_base") if link.holder is Holder.BASE else source
    guarded.need(*_GUARD_NEEDS.get(link.guard, ()))
    if link.guard is Guard.HOME_ONLY:
        guarded.add("HOME = os.getpid()", label(link.guard))
    make = _write_maker(writer, link, source)
    if link.guard is Guard.AT_FORK:
        functions |= {"drop"}
    if link.holder in VARIABLES:
        _write_variable(writer, link, source, make, functions)
    else:
        write_holder(link, source, make, functions)
    if link.guard is Guard.AT_FORK:
        source.need("os")
        source.add(f"os.register_at_fork(after_in_child=drop_{link.name})", label(link.guard))


# ---- making


def _write_maker(writer: Writer, link: Link, into: Source) -> str:
    """Write the function that makes the socket; returns how the link's module calls it."""
    source = writer.module(f"{link.name}_maker") if link.split else into
    source.need("zmq")
    name = f"make_{link.name}"
    if link.operation is Operation.RECEIVE:
        source.need("itertools")
        source.add("COUNTER = itertools.count()")
    constructs = [label(link.maker), *([SPLIT] if link.split else [])]
    source.add(f"def {name}():\n    context = {_context(writer, link, source)}", *constructs)
    source.add(f"sock = context.socket(zmq.{_TYPES.get(link.operation, 'PUB')})", *constructs, depth=1)
    if link.operation is Operation.RECEIVE:
        source.add(
            f"""
            address = f'inproc://{link.name}-{{next(COUNTER)}}'
            sock.bind(address)
            feeder = context.socket(zmq.PUSH)
            feeder.connect(address)
            for _ in range(30):
                feeder.send(b'x')
            feeder.close()
            sock.recv()
            """,
            depth=1,
        )
    source.add("return sock", depth=1)
    return writer.reach(into, f"{link.name}_maker", name) if link.split else name


def _context(writer: Writer, link: Link, source: Source) -> str:
    match link.maker:
        case Maker.OWN:
            return "zmq.Context()"
        case Maker.INSTANCE:
            return "zmq.Context.instance()"
    name, call = _SPELT[link.maker]
    wire = writer.module(WIRE)
    wire.need("zmq")
    if not any(name in text for text, _ in wire.lines):
        wire.need(*_CONTEXT_NEEDS.get(link.maker, ()))
        wire.add(_CONTEXTS[link.maker], label(link.maker))
    return writer.reach(source, WIRE, name) + call


_SPELT = {
    Maker.SHARED: ("CONTEXT", ""),
    Maker.SHARED_LAZY: ("shared_context", "()"),
    Maker.SHARED_CLASS: ("Wire", ".context"),
    Maker.SHARED_CACHED: ("cached_context", "()"),
    Maker.SUBCLASS: ("OwnContext", "()"),
}
"""What stands for the context in the module ``wire``, and what follows it."""
_CONTEXT_NEEDS = {Maker.SHARED_CACHED: ("functools",)}
_CONTEXTS = {
    Maker.SHARED: "CONTEXT = zmq.Context()",
    Maker.SHARED_LAZY: """
        _lazy = None


        def shared_context():
            global _lazy
            if _lazy is None:
                _lazy = zmq.Context()
            return _lazy
        """,
    Maker.SHARED_CLASS: """
        class Wire:
            context = zmq.Context()
        """,
    Maker.SHARED_CACHED: """
        @functools.lru_cache(maxsize=None)
        def cached_context():
            return zmq.Context()
        """,
    Maker.SUBCLASS: """
        class OwnContext(zmq.Context):
            pass
        """,
}


# ---- holders that are read and assigned like a variable


@dataclass(frozen=True, slots=True)
class _Storage:
    """How code spells the link's fields ``sock`` and ``pid``, and its own functions."""

    spelling: Callable[[str], str]
    function: str = "{}_NAME"
    parameters: str = ""
    declaration: str = ""
    decorator: str = ""
    depth: int = 0
    call: str = "{}_NAME"
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


def _storage(writer: Writer, link: Link, source: Source, initial: str, functions: Sequence[str]) -> _Storage:
    name, pid = link.name, "os.getpid()" if link.eager else "None"
    methods = [f"def {each}_{name}():\n    return {keeper(link)}.{each}()" for each in functions]
    match link.holder:
        case Holder.INSTANCE | Holder.BASE:
            return _Storage(
                lambda key: f"self.{key}",
                "{}",
                "self",
                depth=1,
                call="self.{}",
                before=[
                    f"class {name.title()}Keeper:\n    def __init__(self):\n"
                    f"        self.sock = {initial}\n        self.pid = {pid}",
                ],
                after=[f"{keeper(link)} = {name.title()}Keeper()", *methods],
            )
        case Holder.CLASS:
            return _Storage(
                lambda key: f"cls.{key}",
                "{}",
                "cls",
                decorator="@classmethod",
                depth=1,
                call="cls.{}",
                before=[f"class {name.title()}Keeper:\n    sock = {initial}\n    pid = {pid}\n"],
                after=[f"{keeper(link)} = {name.title()}Keeper", *methods],
            )
        case Holder.DICT:
            key = "os.getpid()" if link.guard is Guard.PID_KEY else None
            return _Storage(
                lambda name: f"TABLE[{key}]" if key and name == "sock" else f"TABLE[{name!r}]",
                before=[f"TABLE = {{{key or repr('sock')}: {initial}, 'pid': {pid}}}"],
            )
        case Holder.LIST:
            return _Storage(lambda key: f"SLOTS[{('sock', 'pid').index(key)}]", before=[f"SLOTS = [{initial}, {pid}]"])
        case Holder.NAMESPACE:
            source.need("types")
            return _Storage(
                lambda key: f"STATE.{key}", before=[f"STATE = types.SimpleNamespace(sock={initial}, pid={pid})"]
            )
        case Holder.ELSEWHERE:
            store = writer.module(f"{name}_store")
            store.add("sock = None\npid = None", label(link.holder))
            module = writer.reach_module(source, f"{name}_store")
            eager = [f"{module}.sock = {initial}\n{module}.pid = {pid}"] if link.eager else []
            return _Storage(lambda key: f"{module}.{key}", before=eager)
        case Holder.CLOSURE:
            names = ", ".join(f"{each}_{name}" for each in functions)
            return _Storage(
                lambda key: key,
                "{}",
                declaration="nonlocal sock, pid",
                depth=1,
                call="{}",
                before=[f"def build():\n    sock = {initial}\n    pid = {pid}\n"],
                after=[f"    return {', '.join(functions)}\n\n\n{names} = build()\n"],
            )
    return _Storage(
        lambda key: f"_{name}_{key}",
        declaration=f"global _{name}_sock, _{name}_pid",
        before=[f"_{name}_sock = {initial}\n_{name}_pid = {pid}"],
    )


_FUNCTIONS = ("get", "use", "close", "renew", "drop")


def _write_variable(writer: Writer, link: Link, source: Source, make: str, functions: frozenset[str]) -> None:
    source.need("os")
    written = [each for each in _FUNCTIONS if each == "get" or each in functions]
    target, maker = source, make
    if link.holder is Holder.BASE:
        target, maker = writer.module(f"{link.name}_base"), "self.make"
        target.need("os", "zmq")
    storage = _storage(writer, link, target, f"{maker}()" if link.eager else "None", written)
    holder = label(link.holder)
    eager = [EAGER] if link.eager else []
    for text in storage.before:
        target.add(text, holder, *eager)
    bodies = _bodies(link, storage, maker)
    for function in written:
        head = f"def {_spelt(storage.function, function, link)}({storage.parameters}):"
        if storage.decorator:
            target.add(storage.decorator, depth=storage.depth)
        target.add(head, depth=storage.depth)
        if storage.declaration and function != "use":
            target.add(storage.declaration, depth=storage.depth + 1)
        for line, construct in bodies[function]:
            target.add(line, *([construct] if construct else []), depth=storage.depth + 1)
    if link.holder is Holder.BASE:
        base = writer.reach(source, f"{link.name}_base", f"{link.name.title()}Keeper")
        source.add(
            f"class Own{link.name.title()}Keeper({base}):\n    def __init__(self):\n        super().__init__()\n"
            f"    def make(self):\n        return {make}()",
            holder,
        )
        source.add(f"{keeper(link)} = Own{link.name.title()}Keeper()", holder, *eager)
        for text in storage.after[1:]:
            source.add(text, holder)
        return
    for text in storage.after:
        target.add(text, holder, *eager)


def _spelt(pattern: str, function: str, link: Link) -> str:
    return pattern.format(function).replace("NAME", link.name)


def _bodies(link: Link, storage: _Storage, make: str) -> dict[str, list[tuple[str, str]]]:
    """The functions of a link and their lines, each with the construct that it stands for."""
    sock, pid = storage.spelling("sock"), storage.spelling("pid")
    read = f"TABLE.get({sock[6:-1]})" if link.guard is Guard.PID_KEY else sock
    holder, guard, operation = label(link.holder), label(link.guard), label(link.operation)

    keyed = guard if link.guard is Guard.PID_KEY else holder

    def call(function: str) -> str:
        return f"{_spelt(storage.call, function, link)}()"

    get = [(f"if {read} is None:\n    {sock} = {make}()\n    {pid} = os.getpid()", holder), (f"return {sock}", keyed)]
    if link.guard is Guard.PID:
        get.insert(0, (f"if {pid} != os.getpid():\n    {sock} = None", guard))
    if link.guard is Guard.CLOSED:
        get.insert(0, (f"if {read} is not None and {sock}.closed:\n    {sock} = None", guard))
    empty = [] if link.guard is Guard.CLOSED else [(f"{sock} = None", "")]
    return {
        "get": get,
        "use": [*home_test(link), (f"sock = {call('get')}", holder), (deed(link), operation)],
        "close": [(f"kept = {read}\nif kept is not None:\n" + indent(closing(link, "kept"), "    "), ""), *empty],
        "renew": [(f"{sock} = None\n{call('get')}", "")],
        "drop": [(f"{sock} = None", guard)],
    }
