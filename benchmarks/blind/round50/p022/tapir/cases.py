from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import ClassVar, Iterator


class Status(enum.Enum):
    PASSED = "."
    FAILED = "F"
    XFAILED = "x"
    CRASHED = "!"

    @property
    def acceptable(self) -> bool:
        return self in (Status.PASSED, Status.XFAILED)


@dataclass(frozen=True, slots=True)
class Item:
    owner: type[Case]
    name: str

    def __str__(self) -> str:
        return f"{self.owner.__name__}.{self.name}"

    def __call__(self) -> Status:
        case = self.owner()
        function = getattr(case, self.name)
        case.set_up()
        try:
            function()
        except AssertionError:
            return Status.XFAILED if getattr(function, "xfail", False) else Status.FAILED
        finally:
            case.tear_down()
        return Status.PASSED


@dataclass(frozen=True, slots=True)
class Outcome:
    item: Item
    status: Status

    @property
    def failed(self) -> bool:
        return not self.status.acceptable

    def __str__(self) -> str:
        return f"{self.status.value} {self.item}"


class Case:
    registry: ClassVar[dict[str, type[Case]]] = {}

    def __init_subclass__(cls, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        Case.registry[cls.__qualname__] = cls

    @staticmethod
    def collect(keyword: str = "") -> Iterator[Item]:
        for name, cls in Case.registry.items():
            for attribute in vars(cls):
                if attribute.startswith("test_") and keyword in f"{name}.{attribute}":
                    yield Item(cls, attribute)

    def set_up(self) -> None: ...

    def tear_down(self) -> None: ...


def expected_failure(function):
    function.xfail = True
    return function
