"""The functions between a body and a link that are methods of a class, as text: see ``function_hops``."""

from __future__ import annotations

from fuzz.model import Hop

NEEDS = {
    Hop.FIELD: ("dataclasses",),
    Hop.ENUM: ("enum",),
    Hop.NAMED_TUPLE: ("typing",),
    Hop.METHOD_DISPATCH: ("functools",),
    Hop.PARTIAL_METHOD: ("functools",),
    Hop.ABSTRACT: ("abc",),
    Hop.POST_INIT: ("dataclasses",),
}
TEXTS = {
    Hop.METHOD: """
class CLASS:
    def go(self):
        return NEXT()


def NAME():
    return CLASS().go()
""",
    Hop.CLASS_METHOD: """
class CLASS:
    @classmethod
    def go(cls):
        return NEXT()


def NAME():
    return CLASS.go()
""",
    Hop.STATIC_METHOD: """
class CLASS:
    @staticmethod
    def go():
        return NEXT()


NAME = CLASS.go
""",
    Hop.SUPER: """
class BaseCLASS:
    def go(self):
        return NEXT()


class CLASS(BaseCLASS):
    def go(self):
        return super().go()


def NAME():
    return CLASS().go()
""",
    Hop.HOOK: """
class BaseCLASS:
    def go(self):
        return self.hook()

    def hook(self):
        return None


class CLASS(BaseCLASS):
    def hook(self):
        return NEXT()


def NAME():
    return CLASS().go()
""",
    Hop.CALLABLE: """
class CLASS:
    def __call__(self):
        return NEXT()


NAME = CLASS()
""",
    Hop.COMPUTED: """
class CLASS:
    @property
    def value(self):
        return NEXT()


def NAME():
    return CLASS().value
""",
    Hop.FIELD: """
@dataclasses.dataclass
class CLASS:
    function: object


def NAME():
    return CLASS(NEXT).function()
""",
    Hop.CLASS_DECORATOR: """
def equip_NAME(cls):
    cls.go = lambda self: NEXT()
    return cls


@equip_NAME
class CLASS:
    pass


def NAME():
    return CLASS().go()
""",
    Hop.PROXY: """
class TargetCLASS:
    def go(self):
        return NEXT()


class CLASS:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


def NAME():
    return CLASS(TargetCLASS()).go()
""",
    Hop.ENUM: """
class CLASS(enum.Enum):
    STAY = 'stay'
    GO = 'go'

    def run(self):
        return None if self is CLASS.STAY else NEXT()


def NAME():
    return CLASS('go').run()
""",
    Hop.DESCRIPTOR: """
class ReaderCLASS:
    def __get__(self, instance, owner):
        return NEXT()


class CLASS:
    value = ReaderCLASS()


def NAME():
    return CLASS().value
""",
    Hop.LEAVING: """
class CLASS:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        NEXT()


def NAME():
    with CLASS():
        pass
""",
    Hop.OPERATOR: """
class CLASS:
    def __rshift__(self, other):
        return NEXT()


def NAME():
    return CLASS() >> 1
""",
    Hop.ITEM: """
class CLASS:
    def __getitem__(self, key):
        return NEXT()


def NAME():
    return CLASS()['x']
""",
    Hop.ITERATOR: """
class CLASS:
    def __iter__(self):
        return self

    def __next__(self):
        return NEXT()


def NAME():
    for value in CLASS():
        return value
""",
    Hop.NAMED_TUPLE: """
class CLASS(typing.NamedTuple):
    title: str
    function: object

    def go(self):
        return self.function()


def NAME():
    return CLASS('x', NEXT).go()
""",
    Hop.METHOD_DISPATCH: """
class CLASS:
    @functools.singledispatchmethod
    def serve(self, item):
        return None

    @serve.register
    def serve_number(self, item: int):
        return NEXT()


def NAME():
    return CLASS().serve(1)
""",
    Hop.PARTIAL_METHOD: """
class CLASS:
    def run(self, function):
        return function()

    go = functools.partialmethod(run, NEXT)


def NAME():
    return CLASS().go()
""",
    Hop.SUBCLASS_HOOK: """
class BaseCLASS:
    known = {}

    def __init_subclass__(cls, title, **options):
        super().__init_subclass__(**options)
        cls.known[title] = cls


class CLASS(BaseCLASS, title='go'):
    def go(self):
        return NEXT()


def NAME():
    return BaseCLASS.known['go']().go()
""",
    Hop.METACLASS: """
class MetaCLASS(type):
    def __call__(cls, *args, **options):
        made = super().__call__(*args, **options)
        return made.go()


class CLASS(metaclass=MetaCLASS):
    def go(self):
        return NEXT()


def NAME():
    return CLASS()
""",
    Hop.TEXT: """
class CLASS:
    def __str__(self):
        NEXT()
        return 'x'


def NAME():
    return f'{CLASS()}'
""",
    Hop.ABSTRACT: """
class BaseCLASS(abc.ABC):
    @abc.abstractmethod
    def hook(self):
        raise NotImplementedError

    def go(self):
        return self.hook()


class CLASS(BaseCLASS):
    def hook(self):
        return NEXT()


def NAME():
    return CLASS().go()
""",
    Hop.MIXIN: """
class BaseCLASS:
    def go(self):
        return None


class FirstCLASS(BaseCLASS):
    def go(self):
        return super().go()


class SecondCLASS(BaseCLASS):
    def go(self):
        return NEXT()


class CLASS(FirstCLASS, SecondCLASS):
    pass


def NAME():
    return CLASS().go()
""",
    Hop.ENTERING: """
class CLASS:
    def __enter__(self):
        return NEXT()

    def __exit__(self, *details):
        return None


def NAME():
    with CLASS() as value:
        return value
""",
    Hop.CONSTRUCTOR: """
class CLASS:
    def __init__(self):
        NEXT()


def NAME():
    CLASS()
""",
    Hop.POST_INIT: """
@dataclasses.dataclass
class CLASS:
    title: str = 'x'

    def __post_init__(self):
        NEXT()


def NAME():
    CLASS()
""",
    Hop.SETTING: """
class WriterCLASS:
    def __set__(self, instance, value):
        value()


class CLASS:
    value = WriterCLASS()


def NAME():
    CLASS().value = NEXT
""",
}
