"""Modules: importing them runs their bodies, once for each process, in the order of the imports."""

from __future__ import annotations

import sys

from zmqforklint.form import statements as form
from zmqforklint.machine import contents, loaded, names
from zmqforklint.machine.activation import Activation, Flow
from zmqforklint.machine.heap import Address
from zmqforklint.machine.loaded import entry_of, module_address
from zmqforklint.machine.machine import BODY_STEPS, NO_SPAN, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    UNKNOWN,
    Atom,
    External,
    Spot,
    Value,
    constant,
    join_values,
    one,
    only,
    string_of,
)

_RENAMED = frozenset(
    {
        *("BaseHTTPServer", "CGIHTTPServer", "ConfigParser", "Cookie", "DocXMLRPCServer", "HTMLParser", "Queue"),
        *("SimpleHTTPServer", "SimpleXMLRPCServer", "SocketServer", "StringIO", "Tkinter", "UserDict", "UserList"),
        *("UserString", "__builtin__", "_winreg", "cPickle", "cStringIO", "cookielib", "copy_reg", "dummy_thread"),
        *("htmlentitydefs", "httplib", "robotparser", "thread", "urllib2", "urlparse", "xmlrpclib"),
    }
)
"""Modules of the standard library that Python 3 has under other names."""

Imported = list[tuple[State, Value]]


def run_module(
    m: Machine, state: State, path: str, act: Activation | None, spot: Spot | None, as_main: bool = False
) -> Imported:
    """Executes a module's body in this process, unless that has been done; gives the module."""
    module = m.project.modules[path]
    address = module_address(m, path, as_main)
    if address in state.heap:
        if not loaded.is_forgotten(m, state, module.module):
            return [(state, entry_of(m, state, module.module, address))]
        address = module_address(m, path, as_main, again=True)
        loaded.put(m, state, constant(module.module), one(address))
    name = loaded.MAIN if as_main else module.module
    state.heap.put(address, {"__name__": constant(name), "__file__": UNKNOWN})
    if module.is_package:
        state.heap.set(address, "__path__", loaded.place_of(path))
    m.observer.imported(path, act)
    return _run_body(m, state, path, address, name, act, spot)


def reload(m: Machine, state: State, module: Address, act: Activation, spot: Spot) -> Imported:
    """Executes a module's body once more; what it does not bind anew stays as it was."""
    path = module.spot[0]
    if path not in m.project.modules:
        return [(state, one(module))]
    return _run_body(m, state, path, module, m.project.modules[path].module, act, spot)


def _run_body(
    m: Machine, state: State, path: str, address: Address, name: str, act: Activation | None, spot: Spot | None
) -> Imported:
    inner = Activation(
        kind="module",
        label=m.project.modules[path].module or path,
        path=path,
        module=address,
        frame=address,
        trail=m.root.down((path, NO_SPAN), "main" if name == loaded.MAIN else "module"),
        caller=act,
        call_spot=spot,
        depth=act.depth + 1 if act is not None else 0,
        counts=True,
        process=state.process,
        in_progress=act.in_progress if act is not None else frozenset(),
    )
    body = m.project.modules[path].body
    if path not in m.executed:
        m.executed.add(path)
        m.limit += BODY_STEPS * len(body)
    flow = m.execute(m, body, [state], inner)
    if act is not None:
        act.raised.extend(inner.raised)
    else:
        m.ended.extend(inner.raised)
    return [(after, entry_of(m, after, name, address)) for after in flow.normal]


def import_dotted(m: Machine, state: State, dotted: str, act: Activation, spot: Spot) -> Imported:
    """Imports a module and the packages around it; gives the innermost."""
    if dotted == loaded.MAIN and (main := loaded.main_module(m, state)) is not None:
        return [(state, entry_of(m, state, dotted, main))]
    if (held := loaded.held(m, state, dotted)) is not None:
        return _given(state, held, act)
    if m.project.find(act.path, dotted) is None and (begun := _begun_namespace(m, state, dotted)) is not None:
        return [(state, one(begun))]
    parts = dotted.split(".")
    if act.before is not None and _may_be_missing(m, act, dotted):
        act.raised.append((state.copy(), one(External("builtins.ImportError"))))
        if parts[0] in _RENAMED:
            return []
    if m.project.find(act.path, dotted) is None and m.project.find(act.path, parts[0]) is None:
        return [(state, one(External(dotted, is_module=True)))]
    rows: Imported = [(state, UNKNOWN)]
    for count in range(1, len(parts) + 1):
        rows = [
            (after, value)
            for before, parent in rows
            for after, value in _import_part(m, before, ".".join(parts[:count]), parent, act, spot)
        ]
    return rows


def import_named(m: Machine, state: State, dotted: str, act: Activation, spot: Spot) -> Imported:
    """What a name means that no import statement gives: the module that is running, too, which is loaded already."""
    if dotted == string_of(state.heap.get(act.module, "__name__")):
        return [(state, one(act.module))]
    return import_dotted(m, state, dotted, act, spot)


def named_in(m: Machine, state: State, dotted: str, name: str, act: Activation, spot: Spot) -> Imported:
    """What a module that is named by a text has under a name; nothing where the project has no such thing."""
    return [
        (after, after.heap.get(atom, name) - ABSENT if isinstance(atom, Address) else NOTHING)
        for after, found in import_named(m, state, dotted, act, spot)
        for atom in found
    ]


def _may_be_missing(m: Machine, act: Activation, dotted: str) -> bool:
    """Whether an import inside a ``try`` may fail: a library that is neither the standard one nor known."""
    top = dotted.partition(".")[0]
    if m.project.find(act.path, dotted) is not None or m.project.find(act.path, top) is not None:
        return False
    return top not in sys.stdlib_module_names and not m.knowledge.knows(top)


def _import_part(m: Machine, state: State, dotted: str, parent: Value, act: Activation, spot: Spot) -> Imported:
    if (held := loaded.held(m, state, dotted)) is not None:
        return _given(state, held, act)
    path = m.project.find(act.path, dotted)
    if path is not None and _is_loaded(m, state, path):
        return run_module(m, state, path, act, spot)  # its package may have given the name to something else since
    if path is None:
        value: Value = one(_namespace(m, state, dotted))
        rows: Imported = [(state, value)]
    elif path not in m.project.modules:
        rows = [(state, one(External(dotted, is_module=True)))]
    else:
        rows = run_module(m, state, path, act, spot)
    for after, value in rows:
        for atom in parent:
            if isinstance(atom, Address) and atom in after.heap:
                after.heap.set(atom, dotted.rpartition(".")[2], value)
    return rows


def _given(state: State, held: Value, act: Activation) -> Imported:
    """What an import gives of what ``sys.modules`` holds: None there says that there is no such module."""
    if NONE & held:
        act.raised.append((state.copy(), one(External("builtins.ImportError"))))
    return [(state, held - NONE)] if held - NONE else []


def _is_loaded(m: Machine, state: State, path: str) -> bool:
    form_of = m.project.modules.get(path)
    if form_of is None or loaded.is_forgotten(m, state, form_of.module):
        return False
    return module_address(m, path) in state.heap


def _namespace(m: Machine, state: State, dotted: str) -> Address:
    """A package without a file of its own."""
    found = m.shared_address(("namespace", dotted), "module", (dotted, NO_SPAN))
    if found not in state.heap:
        state.heap.put(found, {"__name__": constant(dotted)})
    return found


def _begun_namespace(m: Machine, state: State, dotted: str) -> Address | None:
    """The package without a file, if some import has led into it."""
    found = m.root.allocations.get(("namespace", dotted))
    return found if found is not None and found in state.heap else None


def submodule(m: Machine, state: State, module: Address, name: str) -> Address | None:
    """A submodule that some import has run already, reached as an attribute of its package."""
    form_of = m.project.modules.get(module.spot[0])
    if form_of is None or not form_of.is_package:
        return None
    path = m.project.find(form_of.path, f"{form_of.module}.{name}")
    if path is None or path not in m.project.modules:
        return None
    address = module_address(m, path)
    return address if address in state.heap else None


def absolute(m: Machine, act: Activation, module: str, level: int) -> str:
    """The dotted name that a relative import means."""
    if level == 0:
        return module
    here = m.project.modules[act.path]
    parts = here.module.split(".") if here.module else []
    if not here.is_package:
        parts = parts[:-1]
    parts = parts[: len(parts) - (level - 1)] if level > 1 else parts
    return ".".join([*parts, *([module] if module else [])])


def execute_import(m: Machine, statement: form.Import, state: State, act: Activation, flow: Flow) -> None:
    """``import a.b`` or ``import a.b as c``."""
    for after, value in import_dotted(m, state, statement.module, act, act.spot(statement.span)):
        if statement.binds_top:
            top = statement.module.split(".")[0]
            for then, package in import_dotted(m, after, top, act, act.spot(statement.span)):
                names.bind(statement.target, package, then, act)
                flow.normal.append(then)
        else:
            names.bind(statement.target, _as_attribute(m, after, statement.module, value, act), after, act)
            flow.normal.append(after)


def _as_attribute(m: Machine, state: State, dotted: str, module: Value, act: Activation) -> Value:
    """``import a.b as c`` gives what the package ``a`` has as ``b``, if it has anything there."""
    package, _, name = dotted.rpartition(".")
    path = m.project.find(act.path, package) if package else None
    holder = module_address(m, path) if path is not None else None
    found = state.heap.get(holder, name) if holder is not None and holder in state.heap else ABSENT
    return module if found == ABSENT else found - ABSENT


def execute_import_from(m: Machine, statement: form.ImportFrom, state: State, act: Activation, flow: Flow) -> None:
    """``from a.b import c``: an attribute, or else a submodule."""
    spot = act.spot(statement.span)
    dotted = absolute(m, act, statement.module, statement.level)
    for after, module in import_dotted(m, state, dotted, act, spot):
        for atom in module:
            if statement.target is None:
                flow.normal.extend(_import_all(m, after, atom, dotted, act, spot))
            else:
                for then, value in _import_name(m, after, atom, dotted, statement.name, act, spot):
                    names.bind(statement.target, value, then, act)
                    flow.normal.append(then)


def _import_name(
    m: Machine, state: State, module: Atom, dotted: str, name: str, act: Activation, spot: Spot
) -> Imported:
    if isinstance(module, Address):
        value = state.heap.get(module, name)
        if value != ABSENT:
            return [(state, value - ABSENT)]
        if m.project.find(act.path, f"{dotted}.{name}") is not None:
            return import_dotted(m, state, f"{dotted}.{name}", act, spot)
        return m.attribute(m, state, module, name, spot, act)
    if isinstance(module, External):
        if m.project.find(act.path, f"{dotted}.{name}") is not None:
            return import_dotted(m, state, f"{dotted}.{name}", act, spot)  # from a package without a file
        return m.attribute(m, state, module, name, spot, act)
    return [(state, UNKNOWN)]


def _import_all(m: Machine, state: State, module: Atom, dotted: str, act: Activation, spot: Spot) -> list[State]:
    """``from module import *``: what is listed and not there is imported as by its name."""
    if isinstance(module, External):
        state.heap.set(act.frame, names.STAR, join_values(state.heap.get(act.frame, names.STAR) - ABSENT, one(module)))
        return [state]
    if not isinstance(module, Address):
        return [state]
    listed = contents.known_elements(state, only(state.heap.get(module, "__all__") - ABSENT))
    chosen = None if listed is None else {string_of(name) for name in listed}
    keys = state.heap.keys(module)
    for key in keys:
        if isinstance(key, str) and (key in chosen if chosen is not None else not key.startswith("_")):
            state.heap.set(act.frame, key, state.heap.get(module, key))
    starred = state.heap.get(module, names.STAR)
    if starred != ABSENT:
        state.heap.set(act.frame, names.STAR, starred)
    states = [state]
    for name in sorted(each for each in chosen or () if each is not None and each not in keys):
        states = [then for before in states for then in _import_listed(m, before, module, dotted, name, act, spot)]
    return states


def _import_listed(
    m: Machine, state: State, module: Address, dotted: str, name: str, act: Activation, spot: Spot
) -> list[State]:
    """Bind a name of ``__all__`` that the module does not have yet."""
    rows = _import_name(m, state, module, dotted, name, act, spot)
    for after, value in rows:
        if value != UNKNOWN:
            after.heap.set(act.frame, name, value)
    return [after for after, _ in rows]
