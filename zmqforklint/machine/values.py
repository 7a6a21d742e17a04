"""Abstract values: a value is the set of things that an expression may be.

A *value* is a frozen set of atoms; an atom is one alternative. Most values hold one atom. ``ABSENT`` among the
atoms of a variable says that it may not be bound at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from zmqforklint.form.expressions import ConstantValue
from zmqforklint.form.spans import Span
from zmqforklint.machine.processes import Process

Spot = tuple[str, Span]
"""A place inside the machine: path and span. It becomes a vocabulary ``Site`` only in what is reported."""

Value = frozenset["Atom"]

ALTERNATIVES = 24
"""A value with more alternatives than this forgets its constants."""


class Atom:
    """One alternative of a value. Atoms are compared by identity unless a subclass says otherwise."""

    __slots__ = ()


class Constant(Atom):
    """A number, string, boolean or None."""

    __slots__ = ("_hash", "value")

    def __init__(self, value: ConstantValue) -> None:
        self.value = value
        self._hash = hash((type(value), value))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Constant) and type(self.value) is type(other.value) and self.value == other.value

    def __hash__(self) -> int:
        return self._hash


class External(Atom):
    """Something of a library, by its dotted name. ``is_module`` is set for what an import statement named."""

    __slots__ = ("_hash", "is_module", "name")

    def __init__(self, name: str, is_module: bool = False) -> None:
        self.name = name
        self.is_module = is_module
        self._hash = hash(name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, External) and self.name == other.name

    def __hash__(self) -> int:
        return self._hash


class Pid(Atom):
    """The process id of a process, as ``os.getpid()`` or the parent's ``os.fork()`` gives it."""

    __slots__ = ("process",)

    def __init__(self, process: Process) -> None:
        self.process = process

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pid) and self.process is other.process

    def __hash__(self) -> int:
        return hash(self.process)


class Text(Atom):
    """A formatted string, known by its parts: tells ``f"pub-{os.getpid()}"`` in one process from another's."""

    __slots__ = ("_hash", "parts")

    def __init__(self, parts: tuple[Atom, ...]) -> None:
        self.parts = parts
        self._hash = hash(parts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self.parts == other.parts

    def __hash__(self) -> int:
        return self._hash


MAIN_NAME = "MainProcess"
"""What multiprocessing calls a process that it did not start."""


class Row(Text):
    """A tuple that is a key: its parts tell ``(os.getpid(), name)`` in one process from another's."""

    __slots__ = ()


class Cut(Atom):
    """What ``start:stop:step`` evaluates to: its parts as far as they are known."""

    __slots__ = ("_hash", "parts")

    def __init__(self, *parts: Atom | None) -> None:
        self.parts = parts
        self._hash = hash(parts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cut) and self.parts == other.parts

    def __hash__(self) -> int:
        return self._hash

    @property
    def exact(self) -> slice | None:
        """The slice, if every part of it is known and it can be taken."""
        bounds = [part.value for part in self.parts if isinstance(part, Constant)]
        if len(bounds) < len(self.parts) or not all(bound is None or isinstance(bound, int) for bound in bounds):
            return None
        return slice(*bounds) if bounds[2] != 0 else None

    @property
    def is_backwards(self) -> bool:
        """Whether the order is surely turned round."""
        step = self.parts[2]
        return isinstance(step, Constant) and isinstance(step.value, int) and step.value < 0


class Bound(Atom):
    """A callable with its receiver: a user's function and its ``self``."""

    __slots__ = ("_hash", "function", "receiver")

    def __init__(self, function: Atom, receiver: Atom) -> None:
        self.function = function
        self.receiver = receiver
        self._hash = hash((function, receiver))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Bound) and self.function == other.function and self.receiver == other.receiver

    def __hash__(self) -> int:
        return self._hash


class Method(Atom):
    """A library's method with its receiver: ``owner`` is the library class's dotted name or a builtin type's."""

    __slots__ = ("_hash", "name", "owner", "receiver")

    def __init__(self, owner: str, name: str, receiver: Atom) -> None:
        self.owner = owner
        self.name = name
        self.receiver = receiver
        self._hash = hash((owner, name, receiver))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Method)
            and self.name == other.name
            and self.owner == other.owner
            and self.receiver == other.receiver
        )

    def __hash__(self) -> int:
        return self._hash


class _Unknown(Atom):
    __slots__ = ()


class _Absent(Atom):
    __slots__ = ()


def one(atom: Atom) -> Value:
    """The value that is surely this atom."""
    return frozenset((atom,))


@lru_cache(maxsize=8192, typed=True)
def constant(value: ConstantValue) -> Value:
    """The value that is surely this constant."""
    return frozenset((Constant(value),))


UNKNOWN_ATOM: Atom = _Unknown()
OTHER_NAME: Atom = Text((UNKNOWN_ATOM,))
"""What a process is called that multiprocessing started: anything but ``MAIN_NAME``."""
ABSENT_ATOM: Atom = _Absent()

UNKNOWN: Value = frozenset((UNKNOWN_ATOM,))
ABSENT: Value = frozenset((ABSENT_ATOM,))
NONE_ATOM = Constant(None)
NONE: Value = constant(None)
TRUE: Value = constant(True)
FALSE: Value = constant(False)
NOTHING: Value = frozenset()


def boolean(value: bool | None) -> Value:
    """True, False, or unknown for None."""
    if value is None:
        return UNKNOWN
    return TRUE if value else FALSE


def join_values(left: Value, right: Value) -> Value:
    """What may be either; the very same object as ``left`` when nothing is new."""
    if left is right or right <= left:
        return left
    both = left | right
    if len(both) <= ALTERNATIVES:
        return both
    kept = frozenset(atom for atom in both if not isinstance(atom, Constant | Text) or is_discriminating(atom))
    both = kept | UNKNOWN
    return left if both == left else both


def join_all_values(values: Iterable[Value]) -> Value:
    """What may be any of them."""
    result = NOTHING
    for value in values:
        result = join_values(result, value)
    return result


def is_discriminating(atom: Atom) -> bool:
    """Whether programs decide by this atom: None, a boolean, a pid, or absence."""
    if isinstance(atom, Constant):
        return atom.value is None or isinstance(atom.value, bool)
    return isinstance(atom, Pid) or atom is ABSENT_ATOM


def only(value: Value) -> Atom | None:
    """The single atom of a value, or None when there are several or none."""
    if len(value) == 1:
        (atom,) = value
        return atom
    return None


def constant_of(value: Value) -> ConstantValue | type[Unknowable]:
    """The constant that a value surely is, or ``Unknowable``."""
    atom = only(value)
    return atom.value if isinstance(atom, Constant) else Unknowable


def plain(default: Value) -> Value:
    """What a default adds to something that nobody knows: that it is the plain one is likelier than all else."""
    return frozenset(atom for atom in default if isinstance(atom, Constant)) - NONE


class Unknowable:
    """Stands for "not a known constant" where None is a constant of its own."""


def string_of(value: Value) -> str | None:
    """The string that a value surely is, or None."""
    found = constant_of(value)
    return found if isinstance(found, str) else None


SYSTEM_EXIT = External("builtins.SystemExit")
"""What ``sys.exit()`` raises."""
