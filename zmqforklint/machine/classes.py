"""Classes: defining them, their order of resolution, and making instances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from zmqforklint.form.expressions import Expression, Name
from zmqforklint.form.statements import Assign, Class, Declare
from zmqforklint.machine import containers, contents, hashing, of_threads
from zmqforklint.machine.activation import Activation, ClassInfo, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.results import each_atom, in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    TRUE,
    UNKNOWN,
    UNKNOWN_ATOM,
    Atom,
    Bound,
    Constant,
    External,
    Row,
    Spot,
    Value,
    constant,
    one,
    only,
    string_of,
)

METACLASS = "<metaclass>"
"""The class field that holds its metaclass."""

DATA_FIELDS = "<fields>"
"""The class field that marks a dataclass or named tuple: its ``__init__`` sets these attributes."""

RECORD_TYPE = "record type"
"""The kind of what ``collections.namedtuple(name, fields)`` gives; its field ``_fields`` holds the names."""

NAMED_TUPLE = External("typing.NamedTuple")
"""The base of all named tuples."""

_TYPED_DICTS = frozenset({External("typing.TypedDict"), External("typing_extensions.TypedDict")})

_RECORDS = frozenset(
    map(External, ("pydantic.BaseModel", "pydantic_settings.BaseSettings", "sqlmodel.SQLModel", "msgspec.Struct"))
)
"""Classes whose subclasses are data classes."""


def define_class(m: Machine, form: Class, state: State, act: Activation) -> Results:
    """The class object: its body executed in a name space of its own, its decorators applied."""
    rows: list[tuple[State, list[tuple[str | None, Value]]]] = [(state, [])]
    for base in form.bases:
        rows = [
            (after, [*values, (base.keyword, value)])
            for before, values in rows
            for after, value in m.evaluate(m, base.value, before, act)
        ]
    results: Results = []
    for after, values in rows:
        bases = tuple(in_order(value)[0] for keyword, value in values if keyword is None and value)
        meta = [value for keyword, value in values if keyword == "metaclass"]
        for done, made in _execute_body(m, form, after, bases, act):
            if meta:
                done.heap.set(made, METACLASS, meta[0])
            told = {keyword: value for keyword, value in values if keyword and keyword != "metaclass"}
            completed = _complete(m, done, made, bases, Arguments([], told), act)
            decorated: Results = [(after, one(made)) for after in completed]
            for expr in reversed(form.decorators):
                decorated = [
                    result
                    for before, target in decorated
                    for ready, decorator in m.evaluate(m, expr, before, act)
                    for result in m.decorate(m, ready, decorator, target, act.spot(expr.span), act)
                ]
            results.extend(decorated)
    return results


def make_class(
    m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation, meta: Atom | None = None
) -> Results:
    """The class that ``type(name, bases, fields)`` makes, or a metaclass called like this."""
    name, given, fields = arguments.positional
    known = contents.known_elements(state, only(given))
    bases = [in_order(base)[0] for base in known if base] if known is not None else [UNKNOWN_ATOM]
    named, has_more = contents.keyword_fields(state, only(fields))
    if has_more:
        bases.append(UNKNOWN_ATOM)  # it may have any other attribute
    label = string_of(name) or "<class>"
    form = Class(label, label, (), (), (), Name(label, "global", spot[1]), spot[1])
    info = ClassInfo(form, act.module, None, resolution_order(bases))
    made = m.allocate(state, act, "class", spot, dict(named.items()), tuple(bases), info)
    if string_of(name) is None:
        state.heap.set(made, "__name__", UNKNOWN)
    if meta is not None:
        state.heap.set(made, METACLASS, one(meta))
    told = Arguments([], arguments.keywords, None, arguments.open)
    return [(after, one(made)) for after in _complete(m, state, made, bases, told, act)]


def _complete(
    m: Machine, state: State, made: Address, bases: Sequence[Atom], told: Arguments, act: Activation
) -> list[State]:
    """Does what follows a class body: the metaclass and the bases are told, members and descriptors named."""
    assert isinstance(made.payload, ClassInfo)
    m.classes.setdefault(made, None)
    if state.heap.get(made, "__getattribute__") != ABSENT:
        m.reading_classes.add(made)
    hashing.hash_as_written(state, made, made.payload.form)
    if NAMED_TUPLE in bases:
        names = [name for name, annotation in assigned_names(made.payload.form).items() if annotation is not None]
        state.heap.set(made, DATA_FIELDS, TRUE)
        state.heap.set(made, "_fields", one(Row(tuple(map(Constant, names)))))
    elif not _RECORDS.isdisjoint(mro(made)):
        state.heap.set(made, DATA_FIELDS, TRUE)
    states = m.make_members(m, state, made, act) if m.is_enumeration(made) else [state]
    m.making.append(made)
    states = [
        after
        for before in states
        for after in _told(m, before, made, _hooks_of_metaclass(m, before, made, bases, act), act)
    ]
    m.making.pop()
    states = [after for before in states for after in _told(m, before, made, _hooks_of_bases(before, made, told), act)]
    return [after for before in states for after in _told(m, before, made, _hooks_of_descriptors(before, made), act)]


Hook = tuple[Value, Arguments]
"""What is called, and with what."""


def _told(m: Machine, state: State, made: Address, hooks: Iterable[Hook], act: Activation) -> list[State]:
    """What is after the hooks; one that surely raises is left aside, for the rest of the program needs the class."""
    states = [state]
    for function, arguments in hooks:
        ended = [after for before in states for after, _ in m.call(m, before, function, arguments, made.spot, act)]
        states = ended or states
    return states


def _hooks_of_metaclass(
    m: Machine, state: State, made: Address, bases: Sequence[Atom], act: Activation
) -> Iterator[Hook]:
    """The ``__new__`` and ``__init__`` of a user's metaclass; ``type.__new__`` gives the class itself meanwhile."""
    assert isinstance(made.payload, ClassInfo)
    carrier = find_in_order(state, mro(made), METACLASS)
    for atom in state.heap.get(carrier, METACLASS) if carrier is not None else ():
        for hook, first in (("__new__", atom), ("__init__", made)):
            holder = find_in_order(state, mro(atom), hook)
            if holder is not None:
                given = [one(first), constant(made.payload.form.name), *_bases_and_fields(m, state, made, bases, act)]
                packed = Arguments(given, {}, None, True)
                yield state.heap.get(holder, hook) - ABSENT, packed


def _bases_and_fields(
    m: Machine, state: State, made: Address, bases: Sequence[Atom], act: Activation
) -> tuple[Value, Value]:
    """What a metaclass is given: a tuple of the bases, and a dict of what the class body assigned."""
    row = containers.make(m, state, act, "tuple", made.spot, [(one(base), False) for base in bases])
    pairs: list[tuple[Value | None, Value]] = [
        (constant(key), state.heap.get(made, key))
        for key in state.heap.keys(made)
        if isinstance(key, str) and not contents.is_note(key)
    ]
    return one(row), one(containers.make_dict(m, state, act, made.spot, pairs))


def _hooks_of_bases(state: State, made: Address, told: Arguments) -> Iterator[Hook]:
    """The ``__init_subclass__`` that a base class defines, with the keywords of the class statement."""
    holder = find_in_order(state, mro(made)[1:], "__init_subclass__")
    if holder is not None:
        for function in state.heap.get(holder, "__init_subclass__") - ABSENT:
            yield one(Bound(function, made)), told


def _hooks_of_descriptors(state: State, made: Address) -> Iterator[Hook]:
    """The ``__set_name__`` of what the class body assigned."""
    record = state.heap.record(made)
    for name, value in list(record.variants[0].items()) if record is not None else ():
        atom = only(value)
        if not isinstance(name, str) or not isinstance(atom, Address) or atom.kind != "instance":
            continue
        holder = find_in_class(state, atom, "__set_name__")
        if holder is not None:
            bound = frozenset(Bound(function, atom) for function in state.heap.get(holder, "__set_name__") - ABSENT)
            yield bound, Arguments([one(made), constant(name)], {})


def assigned_names(form: Class) -> dict[str, Expression | None]:
    """The names that a class body assigns or declares, in order, and how each is annotated."""
    found: dict[str, Expression | None] = {}
    for statement in form.body:
        target = statement.targets[0] if isinstance(statement, Assign) else getattr(statement, "target", None)
        if isinstance(statement, Assign | Declare) and isinstance(target, Name):
            found[target.id] = statement.annotation
    return found


def _execute_body(
    m: Machine, form: Class, state: State, bases: Sequence[Atom], act: Activation
) -> list[tuple[State, Address]]:
    enclosing = act.frame if act.kind == "function" else getattr(act.frame.payload, "enclosing", None)
    info = ClassInfo(form, act.module, enclosing, resolution_order(bases))
    spot = act.spot(form.span)
    made = m.allocate(state, act, "class", spot, {}, (enclosing, tuple(bases)), info)
    inner = Activation(
        kind="class",
        label=form.qualname,
        path=act.path,
        module=act.module,
        frame=made,
        trail=act.trail.down(spot, form.qualname),
        caller=act,
        call_spot=spot,
        depth=act.depth + 1,
        info=act.info,
        main_guard=act.main_guard,
        counts=act.counts,
        process=state.process,
        in_progress=act.in_progress,
    )
    flow = m.execute(m, form.body, [state], inner)
    act.raised.extend(inner.raised)
    return [(after, made) for after in flow.normal]


def resolution_order(bases: Sequence[Atom]) -> tuple[Atom, ...]:
    """The order in which base classes are searched: each before its own bases, and as every class lists them."""
    rows = [[*mro(base)] for base in bases] + [[*bases]]
    order: list[Atom] = []
    while rows := [row for row in rows if row]:
        later = {atom for row in rows for atom in row[1:]}
        # Classes of which Python would make none, since their bases contradict each other, have some order.
        first = next((row[0] for row in rows if row[0] not in later), rows[0][0])
        order.append(first)
        rows = [[atom for atom in row if atom != first] for row in rows]
    return tuple(order)


def mro(cls: Atom) -> tuple[Atom, ...]:
    """The class and its bases, in order of resolution."""
    if isinstance(cls, Address) and isinstance(cls.payload, ClassInfo):
        return (cls, *cls.payload.order)
    if isinstance(cls, Address) and cls.kind == RECORD_TYPE:
        return (cls, *mro(NAMED_TUPLE))
    if cls == NAMED_TUPLE:
        return (cls, External("builtins.tuple"))
    return (cls,)


def class_of(instance: Address) -> Atom:
    """The class of an instance."""
    return instance.payload if isinstance(instance.payload, Atom) else UNKNOWN_ATOM


def library_bases(cls: Atom) -> list[External]:
    """The library classes among a class and its bases."""
    return [atom for atom in mro(cls) if isinstance(atom, External)]


def is_open(m: Machine, cls: Atom) -> bool:
    """Whether a class has bases that are not known, and so may have any attribute."""
    return any(
        not isinstance(atom, Address) and not (isinstance(atom, External) and atom.name in _CLOSED) for atom in mro(cls)
    )


_CLOSED = frozenset({"builtins.object", "abc.ABC", "typing.Generic", "typing.Protocol"})


def find_in_order(state: State, order: Sequence[Atom], name: str) -> Address | None:
    """The first class of these that defines the name itself."""
    for atom in order:
        if isinstance(atom, Address) and state.heap.get(atom, name) != ABSENT:
            return atom
    return None


def find_in_class(state: State, instance: Address, name: str) -> Address | None:
    """The class in which an instance's attribute is found."""
    return find_in_order(state, mro(class_of(instance)), name)


def find_in_metaclass(state: State, cls: Address, name: str) -> Address | None:
    """The metaclass of the program in which a class's own method is found."""
    carrier = find_in_order(state, mro(cls), METACLASS)
    metas = state.heap.get(carrier, METACLASS) if carrier is not None else ()
    return next((found for meta in metas if (found := find_in_order(state, mro(meta), name)) is not None), None)


def has_truth_method(state: State, instance: Address) -> bool:
    """Whether the instance's class decides itself what is true."""
    return any(find_in_class(state, instance, name) is not None for name in ("__bool__", "__len__"))


def call_class(m: Machine, state: State, cls: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Calls a user's class: its metaclass's ``__call__`` if a user wrote one, else it makes an instance."""
    holder = find_in_order(state, mro(cls), METACLASS)
    if holder is not None:
        for meta in state.heap.get(holder, METACLASS):
            caller = find_in_order(state, mro(meta), "__call__")
            if caller is not None:
                bound = frozenset(Bound(function, cls) for function in state.heap.get(caller, "__call__"))
                return m.call(m, state, bound, arguments, spot, act)
    if External("builtins.type") in mro(cls) and len(arguments.positional) == 3:
        return make_class(m, state, arguments, spot, act, cls)
    return instantiate(m, state, cls, arguments, spot, act)


def instantiate(m: Machine, state: State, cls: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Makes and initialises an instance; an enumeration looks up a member."""
    m.instantiated.add(cls)
    if not _TYPED_DICTS.isdisjoint(mro(cls)):
        return m.call(m, state, one(External("builtins.dict")), arguments, spot, act)
    if m.is_enumeration(cls):
        return m.look_up_member(m, state, cls, arguments.get("value", 0) or UNKNOWN, spot, act)
    maker = find_in_order(state, mro(cls), "__new__")
    if maker is None:
        made = m.allocate(state, act, "instance", spot, {}, cls, cls)
        of_threads.keep(m, state, made, mro(cls), arguments, spot, act)
        return initialise(m, state, made, arguments, spot, act)
    function = state.heap.get(maker, "__new__")
    with_class = Arguments([one(cls), *arguments.positional], arguments.keywords, arguments.rest, arguments.open)
    results: Results = []
    for after, value in m.call(m, state, function, with_class, spot, act):

        def finish(state: State, atom: Atom) -> Results:
            if isinstance(atom, Address) and atom.kind == "instance" and cls in mro(class_of(atom)):
                return initialise(m, state, atom, arguments, spot, act)
            return [(state, one(atom))]

        results.extend(each_atom(after, value, act, finish))
    return results


def initialise(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Runs the first ``__init__`` in order of resolution; gives the instance."""
    return [(after, one(made)) for after in initialise_from(m, state, made, mro(class_of(made)), arguments, spot, act)]


def asked_first(m: Machine, state: State, made: Address, spot: Spot, act: Activation) -> list[State] | None:
    """The states once a thread has initialised an instance that it asks for the first time; None for any other."""
    given = of_threads.unasked(m, state, made)
    return None if given is None else [after for after, _ in initialise(m, state, made, given, spot, act)]


def initialise_from(
    m: Machine,
    state: State,
    made: Address,
    order: Sequence[Atom],
    arguments: Arguments,
    spot: Spot,
    act: Activation,
) -> list[State]:
    """Runs the first ``__init__`` that these classes define: a user's, a data class's, or a library's."""
    for atom in sorted(order, key=lambda atom: _is_mixin(m, atom)):
        if isinstance(atom, Address):
            value = state.heap.get(atom, "__init__")
            if value != ABSENT:
                bound = frozenset(Bound(function, made) for function in value - ABSENT)
                return [after for after, _ in m.call(m, state, bound, arguments, spot, act)]
            if state.heap.get(atom, DATA_FIELDS) != ABSENT:
                return m.initialise_data(m, state, made, atom, arguments, spot, act)
        elif isinstance(atom, External) and m.has_model(m, atom.name):
            return m.construct(m, state, atom.name, made, arguments, spot, act)
        elif isinstance(atom, External) and arguments.all():
            filling = m.read_library(m, state, atom.name, made, "__init__", spot, act)
            if filling is not None:
                return [then for after, method in filling for then, _ in m.call(m, after, method, arguments, spot, act)]
    return [state]


def _is_mixin(m: Machine, atom: Atom) -> bool:
    """Whether it is a library's class that has no ``__init__`` of its own."""
    model = m.knowledge.find(atom.name) if isinstance(atom, External) else None
    return model is not None and model.flag("mixin")


def call_method(
    m: Machine,
    state: State,
    receiver: Address,
    name: str,
    spot: Spot,
    act: Activation,
    arguments: Arguments = NO_ARGUMENTS,
) -> Results:
    """Calls a method by its name, as the interpreter itself does for ``with``, ``for`` and the like."""
    results: Results = []
    for after, method in m.attribute(m, state, receiver, name, spot, act):
        results.extend(m.call(m, after, method, arguments, spot, act))
    return results
