"""Processes that start afresh: spawn and forkserver run the program's modules again, and pickle what is passed.

Nothing is inherited from the starter. Under forkserver the child is a fork of the *server*, so what the server's
preloaded modules made while they were imported is inherited after all.
"""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine import contents, environment, loaded, modules
from zmqforklint.machine.activation import Activation, FunctionInfo
from zmqforklint.machine.classes import RECORD_TYPE, class_of
from zmqforklint.machine.heap import Address, Heap, Variant
from zmqforklint.machine.library import forking, hooks
from zmqforklint.machine.machine import NO_ARGUMENTS, Machine
from zmqforklint.machine.processes import Process
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    TRUE,
    UNKNOWN,
    Atom,
    Bound,
    Constant,
    External,
    Method,
    Pid,
    Spot,
    Text,
    Value,
    constant,
    one,
    only,
)


def start(
    m: Machine, state: State, made: Address, way: str, library: str, condition: str, spot: Spot, act: Activation
) -> None:
    """Starts a process object by spawn or forkserver."""
    child = begin(m, state, way, library, condition, spot, act)
    if child is None:
        return
    copied = Copy(m, state, child)
    twin = copied.atom(made)
    if not isinstance(twin, Address):
        return
    child.heap.set(m.world, forking.WORKER, one(twin))
    entry = forking.child_activation(child, spot, act, f"{way} child")
    ended = [
        after
        for before, run in m.attribute(m, child, twin, "run", spot, entry)
        for after, _ in m.call(m, before, run, NO_ARGUMENTS, spot, entry)
    ]
    if way == "spawn":  # others, and what they fork, leave by os._exit (CPython, multiprocessing/spawn.py, spawn_main)
        for last in (*ended, *(after for after, _ in entry.raised)):
            hooks.run_event(m, last, hooks.EXIT, spot, entry)


def begin(
    m: Machine, state: State, way: str, library: str, condition: str, spot: Spot, act: Activation
) -> State | None:
    """A fresh process with the main module imported; None where nothing new can be seen in it.

    ``library`` is whose default start method it is told of. What is started there in the same way comes to be alike
    each time, since it inherits nothing: it is executed once.
    """
    m.reading.beyond()
    if m.fresh_depth >= 1 or way not in ("spawn", "forkserver"):
        return None
    methods = _start_methods(m, state)
    preloaded = tuple(_preloaded(m, state)) if way == "forkserver" else None
    key = (way, spot, condition)
    told = (key, frozenset(methods.items()), preloaded)
    if told not in m.fresh_starts:
        root = m.fresh_roots.get(key)
        if root is None:
            root = m.fresh_roots[key] = Process(None, None, started=spot)
        first = State(root, Heap(m.reading))
        environment.begin(m, first, methods)
        m.fresh_depth += 1
        try:
            m.fresh_starts[told] = _begin(m, first, preloaded, condition, spot, act)
        finally:
            m.fresh_depth -= 1
    begun = m.fresh_starts[told]
    if begun is None:
        return None
    child = begun.copy()
    starts_likewise(m, child, way, library)
    return child


def _begin(
    m: Machine, first: State, preloaded: Sequence[str] | None, condition: str, spot: Spot, act: Activation
) -> State | None:
    """The main module is imported; under a fork server first what it preloads, and then it forks."""
    begun: State | None = first
    for path in preloaded or ():
        begun = _import(m, begun, path) if begun is not None else None
    if begun is not None and preloaded is not None:
        how = "the fork server forks the child from what it has preloaded"
        begun = forking.split(m, begun, spot, act, how, condition)
    main = m.program.path
    return begun if begun is None or main is None else _import(m, begun, main)


def starts_likewise(m: Machine, child: State, way: str, library: str) -> None:
    """In a process that was started in one way, that way is the default (CPython, multiprocessing/process.py)."""
    if library:
        child.heap.set(m.world, f"start:{library}", constant(way))
    if library == "multiprocessing":
        child.heap.set(m.world, forking.WORKER, TRUE)


def _start_methods(m: Machine, state: State) -> Variant:
    """What was set of start methods: the new process is told (CPython, multiprocessing/spawn.py)."""
    names = sorted(key for key in state.heap.keys(m.world) if isinstance(key, str) and key.startswith("start:"))
    return {name: state.heap.get(m.world, name) for name in names}


def _preloaded(m: Machine, state: State) -> list[str]:
    """The paths of the modules that the fork server imports before it forks."""
    given = state.heap.get(m.world, "preload:multiprocessing") - ABSENT
    main = m.program.path
    if not given:
        newest = tuple(map(int, m.assumptions.python[1].split(".")[:2]))
        return [main] if main is not None and newest >= (3, 14) else []
    paths: list[str] = []
    for atom in contents.any_element(state, given):
        if isinstance(atom, Constant) and isinstance(atom.value, str) and main is not None:
            found = main if atom.value == "__main__" else m.project.find(main, atom.value)
            if found is not None and found in m.project.modules:
                paths.append(found)
    return sorted(paths)


def _import(m: Machine, state: State, path: str) -> State | None:
    rows = modules.run_module(m, state, path, None, None)
    return rows[0][0] if rows else None


class Copy:
    """What pickling makes of a value: functions and classes by name, objects by their attributes."""

    def __init__(self, m: Machine, old: State, new: State) -> None:
        self.m = m
        self.old = old
        self.new = new
        self.twins: dict[Atom, Atom | None] = {}

    def value(self, value: Value) -> Value:
        """The copy of a value; unknown where an alternative has none."""
        atoms = {self.atom(atom) for atom in value}
        return frozenset(atom for atom in atoms if atom is not None) or UNKNOWN

    def atom(self, atom: Atom) -> Atom | None:
        """The copy of one alternative; None where there is none."""
        if isinstance(atom, Constant | External | Pid | Text):
            return atom
        if atom in self.twins:
            return self.twins[atom]
        self.twins[atom] = None
        twin = self._make(atom)
        self.twins[atom] = twin
        return twin

    def _make(self, atom: Atom) -> Atom | None:
        if isinstance(atom, Bound):
            function, receiver = self.atom(atom.function), self.atom(atom.receiver)
            return Bound(function, receiver) if function is not None and receiver is not None else None
        if isinstance(atom, Method):
            receiver = self.atom(atom.receiver)
            return Method(atom.owner, atom.name, receiver) if receiver is not None else None
        if not isinstance(atom, Address):
            return None
        if atom.kind in ("function", "class"):
            return self._named(atom)
        if atom.kind == "instance":
            return self._instance(atom)
        if atom.kind in contents.KINDS or atom.kind in ("partial", RECORD_TYPE):
            return self._record(atom, atom.payload)
        return None

    def _named(self, atom: Address) -> Atom | None:
        """A function or class: what the same name in the same module means in the new process."""
        payload = atom.payload
        module = loaded.module_address(self.m, atom.spot[0])
        if payload is None:
            return None
        if module not in self.new.heap:
            self._load(atom.spot[0])
        form = payload.form  # type: ignore[attr-defined]
        holder: Address = module
        if isinstance(payload, FunctionInfo) and payload.owner is not None:
            owner = self.atom(payload.owner)
            if not isinstance(owner, Address):
                return None
            holder = owner
        twin = only(self.new.heap.get(holder, form.name) - ABSENT)
        if isinstance(twin, Address) and twin.kind == "forker":  # its child runs what was decorated
            return only(self.new.heap.get(twin, "function") - ABSENT)
        return twin

    def _load(self, path: str) -> None:
        """Unpickling imports the module in which something stands."""
        loaded = _import(self.m, self.new, path) if path in self.m.project.modules else None
        if loaded is not None:
            self.new.heap = loaded.heap

    def _instance(self, atom: Address) -> Atom | None:
        if self.m.is_zmq(atom):
            return None
        cls = class_of(atom)
        twin_class = cls if isinstance(cls, External) else self.atom(cls)
        return self._record(atom, twin_class) if twin_class is not None else None

    def _record(self, atom: Address, payload: object) -> Atom:
        twin = self.m.new_address(atom.kind, atom.spot, self.new.process, payload, atom.trail)
        self.twins[atom] = twin
        record = self.old.heap.record(atom)
        self.new.heap.put(twin, {})
        if atom in self.m.library_class:
            self.m.library_class[twin] = self.m.library_class[atom]
        for variant in record.variants[:1] if record is not None else ():
            for key, value in list(variant.items()):
                self.new.heap.set(twin, key, self.value(value))
        return twin
