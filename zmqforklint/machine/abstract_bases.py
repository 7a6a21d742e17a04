"""Which methods the abstract classes of ``collections.abc`` give those that derive from them."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine.values import Atom, External

OWNER = "abstract"
"""The owner of these methods."""

MODEL = "pydantic.BaseModel"
"""The class whose subclasses describe data that is checked."""

MAKERS = frozenset({"model_validate", "model_validate_json", "model_construct", "parse_obj", "parse_raw"})
"""The methods of such a class that make an object of it."""

VIEWS = ("flask.views.View", "flask.views.MethodView", "django.views.View", "django.views.generic.View")
"""Classes of which an object is made for each request."""


def makes(base: str, name: str) -> bool:
    """Whether a class that derives from this one has the method of that name to make an object, or what makes one."""
    return (name in MAKERS and base == MODEL) or (name == "as_view" and base in VIEWS)


_MAPPING = frozenset({"get", "__contains__", "keys", "values", "items"})
_GIVEN = {
    "Mapping": _MAPPING,
    "MutableMapping": _MAPPING | {"pop", "setdefault", "update"},
    "MutableSequence": frozenset({"append"}),
}


def gives(base: str, name: str) -> bool:
    """Whether the class of this name gives its subclasses the method."""
    module, _, kind = base.rpartition(".")
    return module in ("collections.abc", "typing") and name in _GIVEN.get(kind, ())


def inherits(order: Sequence[Atom], name: str) -> bool:
    """Whether one of these classes gives the method."""
    return any(isinstance(base, External) and gives(base.name, name) for base in order)
