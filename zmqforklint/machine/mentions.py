"""Which code may reach a fork or a birth at all, told by the names that it mentions.

What is assumed to be called from outside is tried only if a fork may come of it: without one there is no hazard. And
a function from which neither can be reached is executed with less care: its paths need not be kept apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from zmqforklint.cache.digest import digest
from zmqforklint.form.expressions import Argument, Attribute, Call, Lambda, Name
from zmqforklint.form.module import Module
from zmqforklint.form.statements import Assign, Class, Function, Import, ImportFrom, While
from zmqforklint.form.walking import walk
from zmqforklint.knowledge import Knowledge, Model
from zmqforklint.machine.values import Spot

FORKING = frozenset(
    {
        *("fork", "process", "pool", "daemon", "forking-server", "process-context", "start-method"),
        *("run", "loader", "forking-decorator", "object"),
    }
)
"""The kinds of models by which a process comes to be."""


MAKING = frozenset({"context", "context-instance", "socket", "shadow", "owner", "poller", "getpid"})
"""The kinds of models by which an object comes to be, or by which programs tell processes apart."""


class Mentions:
    """The names from which a fork, or a birth, may be reached, over all modules of a project."""

    def __init__(self, modules: Iterable[Module], knowledge: Knowledge) -> None:
        self._names: dict[int, frozenset[str]] = {}
        self._places: dict[int, Spot] = {}
        self._in_module: dict[str, set[str]] = {}
        by_name: dict[str, set[str]] = {}
        for module in modules:
            inside = self._in_module.setdefault(module.path, set())
            for item, mentioned in _mentioning(module, by_name):
                self._places[id(item)] = (module.path, item.span)
                self._names[id(item)] = frozenset(mentioned)
                by_name.setdefault(item.name, set()).update(mentioned)
                inside.update(mentioned)
            for name, callables in _named_callables(module):
                by_name.setdefault(name, set()).update(filter(None, map(_mentioned, walk(callables))))
        self._forking = _closure(by_name, {"preexec_fn", *_names_of(FORKING, knowledge)})
        self._weighty = _closure(by_name, {"preexec_fn", "socket", *_names_of(FORKING | MAKING, knowledge)})

    def place_of(self, item: Function | Class) -> Spot:
        """Where a function or class stands: that names it in every process and every run.

        A class that a call makes stands in no file; its name takes the path's place.
        """
        return self._places.get(id(item)) or (f"<{item.name}>", item.span)

    def outlook(self, paths: Iterable[str]) -> str:
        """A text that differs where anything is said otherwise of what stands in these modules."""
        mentioned = set().union(*(self._in_module.get(path, ()) for path in paths))
        return digest(repr([sorted(mentioned & names) for names in (self._forking, self._weighty)]).encode())

    def may_fork(self, item: Function | Class) -> bool:
        """Whether a fork may come of calling the function, or of using the class."""
        return not self._forking.isdisjoint(self._names.get(id(item), frozenset()))

    def loops_to_fork(self, item: Function) -> bool:
        """Whether the function has a loop of unknown length in which it may fork."""
        return self.may_fork(item) and any(not self._forking.isdisjoint(_called(loop)) for loop in loops_in(item))

    def is_weighty(self, item: Function) -> bool:
        """Whether a fork or a birth may come of calling the function, or it asks which process it is in."""
        return not self._weighty.isdisjoint(self._names.get(id(item), frozenset()))


def loops_in(item: Function) -> Iterator[While]:
    """The loops of a function of which nobody knows how often they run."""
    return (part for part in walk(item.body) if isinstance(part, While))


def _names_of(kinds: frozenset[str], knowledge: Knowledge) -> set[str]:
    """The names of the models of these kinds; a method of a library's object is told by the object's class.

    An object of which no method has such a model does not count.
    """
    models = [model for model in knowledge.models.values() if model.kind in kinds]
    owners = {model.name.rpartition(".")[0] for model in models}
    objects = {model.name for model in models if model.kind == "object"}
    idle = {model.name for model in models if model.name in objects and not _classes_of(model) & owners}
    return {
        name.rpartition(".")[2]
        for model in models
        for name in (model.name,)
        if model.text("where") not in ("here", "beside") and name.rpartition(".")[0] not in objects and name not in idle
    }


def _classes_of(model: Model) -> set[str]:
    """The names by which the methods of an object have their models."""
    return {model.name, model.text("like")}


def _closure(by_name: Mapping[str, set[str]], seeds: set[str]) -> frozenset[str]:
    """The seeds, and the names of all functions and classes that mention one of these, and so on."""
    mentioned_by: dict[str, list[str]] = {}
    for name, mentioned in by_name.items():
        for other in mentioned:
            mentioned_by.setdefault(other, []).append(name)
    reached = set(seeds)
    waiting = list(seeds)
    while waiting:
        for name in mentioned_by.get(waiting.pop(), ()):
            if name not in reached:
                reached.add(name)
                waiting.append(name)
    return frozenset(reached)


def _named_callables(module: Module) -> Iterator[tuple[str, object]]:
    """The variables of a module that stand for functions, or for what a function made of functions."""
    for statement in module.body:
        if isinstance(statement, Assign):
            value = statement.value
            callables = value.args if isinstance(value, Call) else value
            if isinstance(value, Lambda | Name | Attribute | Call):
                yield from ((target.id, callables) for target in statement.targets if isinstance(target, Name))


def _called(item: object) -> Iterator[str]:
    for part in walk(item):
        if isinstance(part, Call):
            if isinstance(part.func, Name):
                yield part.func.id
            elif isinstance(part.func, Attribute):
                yield part.func.attr


def _mentioning(module: Module, by_name: dict[str, set[str]]) -> Iterator[tuple[Function | Class, set[str]]]:
    """Each function and class with the names that stand in it, or in one within it.

    The other names under which something is imported join ``by_name``.
    """
    open_ones: list[tuple[object, Iterator[object], set[str]]] = [(module, walk(module, _SCOPES), set())]
    while open_ones:
        item, parts, mentioned = open_ones[-1]
        inner = None
        for part in parts:
            if isinstance(part, _SCOPES) and part is not item:
                inner = part
                break
            if (name := _mentioned(part)) is not None:
                mentioned.add(name)
            if isinstance(part, ImportFrom) and part.target is not None and part.target.id != part.name:
                by_name.setdefault(part.target.id, set()).add(part.name)
        if inner is not None:
            open_ones.append((inner, walk(inner, _SCOPES), set()))
            continue
        open_ones.pop()
        if isinstance(item, Function | Class):
            yield item, mentioned
            open_ones[-1][2].update(mentioned)


_SCOPES = (Function, Class)

_NAMING = {Name: "id", Attribute: "attr", Argument: "keyword", ImportFrom: "name", Import: "module"}


def _mentioned(part: object) -> str | None:
    """The name that a part mentions itself; of a dotted module the last."""
    field = _NAMING.get(type(part))
    name: str | None = getattr(part, field) if field else None
    return name.rpartition(".")[2] if name and isinstance(part, Import) else name
