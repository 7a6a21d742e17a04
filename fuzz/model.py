"""What a random program is made of: plain frozen data, the simplest choice of each kind first.

A program has *links*, each a socket with its context and the code that keeps it, and *bodies*, what a process does
with them in order. A body may start a child, which has a body of its own. Whether anything is a hazard is not in the
model: that is for the analyser and the witness to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Maker(StrEnum):
    """Where a link's context comes from."""

    OWN = "context of its own"
    INSTANCE = "Context.instance()"
    SHARED = "shared context, made at import"
    SHARED_LAZY = "shared context, made when first asked for"
    SHARED_CLASS = "shared context, attribute of a class"
    SHARED_CACHED = "shared context, made by a cached function"
    SUBCLASS = "context of a class of its own"


class Holder(StrEnum):
    """Where a link's socket lives. The first ones can be emptied and filled again."""

    GLOBAL = "global variable"
    INSTANCE = "instance attribute"
    BASE = "attribute of a base class"
    CLASS = "class attribute"
    DICT = "dictionary"
    LIST = "list"
    CLOSURE = "closure"
    NAMESPACE = "namespace object"
    ELSEWHERE = "variable of another module"
    CACHED = "cached function"
    PROPERTY = "cached property"
    SINGLETON = "singleton by __new__"
    DATA_CLASS = "data class field"
    DEFAULT = "default argument"
    PARTIAL = "partial argument"
    GENERATOR = "generator's frame"
    LOG_HANDLER = "log handler"
    CONTEXT_VARIABLE = "context variable"
    THREAD_LOCAL = "threading.local"
    WEAK = "weak registry"
    DESCRIPTOR = "descriptor"
    ENUM = "enum member"
    QUEUE = "queue"
    FUNCTION = "attribute of a function"
    SLOT = "slot"
    SETTER = "property with a setter"
    MODULE_ATTRIBUTE = "__getattr__ of a module"
    DEQUE = "deque"
    NESTED = "dictionary in a dictionary"
    KEY_ERROR = "dictionary, except KeyError"
    MISSING = "__missing__"


VARIABLES = frozenset(list(Holder)[:9])
"""Holders that are read and assigned like a variable, so that any guard can stand before them."""
REFILLED = VARIABLES | {Holder.CACHED, Holder.PROPERTY}
"""Holders that make the socket again after it was closed or dropped."""


class Guard(StrEnum):
    """What a link does about forks."""

    NONE = "no guard"
    PID = "pid guard"
    PID_KEY = "dictionary keyed by pid"
    PID_ARGUMENT = "cached function of the pid"
    AT_FORK = "after-fork hook"
    HOME_ONLY = "used at home only"
    MAIN_ONLY = "used in the main process only"
    CLOSED = "asks whether it is closed"


class Operation(StrEnum):
    """How a socket is touched."""

    SEND = "send"
    SEND_STRING = "send_string"
    SEND_MULTIPART = "send_multipart"
    SOCKET = "new socket of its context"
    SUBSCRIBE = "subscribe"
    OPTION = "plain option"
    REGISTER = "register with a poller"
    RECEIVE = "recv of a queued message"
    POLL = "poll"
    CONNECT = "connect"


class Act(StrEnum):
    """What a body does with a link."""

    USE = "use"
    FETCH = "fetch and use"
    OPEN = "open"
    CLOSE = "close"
    RENEW = "make again"
    AT_EXIT = "use at exit"
    ON_SIGNAL = "use in a signal handler"


class Hop(StrEnum):
    """One function between a body and a link. The first ones hand on what the next returns."""

    PLAIN = "function"
    ARGUMENTS = "forwarded arguments"
    METHOD = "method"
    CLASS_METHOD = "class method"
    STATIC_METHOD = "static method"
    SUPER = "super()"
    HOOK = "overridden method"
    LAMBDA = "lambda"
    PARTIAL = "partial"
    CLOSURE = "closure of a callable"
    DECORATED = "decorator"
    CALLBACK = "callback"
    REGISTRY = "registry of callables"
    GETATTR = "getattr"
    CALLABLE = "callable object"
    COMPUTED = "property"
    FIELD = "callable in a data class"
    GENERATOR = "generator"
    CONDITION = "conditional expression"
    HANDLER = "exception handler"
    MATCH = "match"
    COROUTINE = "coroutine"
    DISPATCH = "singledispatch"
    CLASS_DECORATOR = "class decorator"
    PROXY = "__getattr__"
    ENUM = "enum member"
    QUEUE = "queue of callables"
    DESCRIPTOR = "descriptor"
    CONTEXT_VARIABLE = "context variable"
    WEAK = "weak registry"
    THREAD_LOCAL = "threading.local"
    OPERATOR = "operator"
    ITEM = "__getitem__"
    ITERATOR = "iterator of a class"
    NAMED_TUPLE = "named tuple"
    METHOD_DISPATCH = "singledispatchmethod"
    PARTIAL_METHOD = "partialmethod"
    SUBCLASS_HOOK = "__init_subclass__"
    METACLASS = "metaclass"
    HEAP = "heap"
    BY_NAME = "module loaded by name"
    PLUG_IN = "plug-in with a computed name"
    EXPRESSION = "generator expression"
    DELEGATED = "yield from"
    ASYNC_GENERATOR = "asynchronous generator"
    CHAIN_MAP = "chain map"
    FACTORY = "defaultdict"
    SENTINEL = "iter() with a sentinel"
    ABSTRACT = "abstract method"
    MIXIN = "mixin"
    ENTERING = "__enter__"
    RECURSION = "recursion"
    LISTENERS = "list of listeners"
    SEND = "send() of a generator"
    INSIDE = "import in a function"
    FALLBACK = "import after ImportError"
    PATCHED = "replaced function"
    METHOD_CALLER = "methodcaller"
    FINALIZER = "weakref.finalize"
    GATHER = "asyncio.gather"
    TASK_GROUP = "task group"
    COMPLETED = "asyncio.wait"
    EVENT = "event between tasks"
    POLLER = "events of a poller"

    CONSUMER = "queue between tasks"
    MANAGER = "context manager"
    FINALLY = "finally"
    LEAVING = "__exit__"
    FOR = "for loop"
    WHILE = "while loop"
    COMPREHENSION = "comprehension"
    MAP = "map"
    KEY = "sort key"
    EXIT_STACK = "exit stack"
    FUTURE = "callback of a future"
    THREAD = "thread"
    TIMER = "timer"
    TEXT = "__str__"
    CONSTRUCTOR = "__init__"
    POST_INIT = "__post_init__"
    SETTING = "__set__"
    DEAD = "branch never taken"


RETURNING = tuple(Hop)[: tuple(Hop).index(Hop.CONSUMER)]
THREADED = (Hop.FUTURE, Hop.THREAD, Hop.TIMER)
LOOPED = (
    *(Hop.COROUTINE, Hop.ASYNC_GENERATOR, Hop.GATHER),
    *(Hop.TASK_GROUP, Hop.COMPLETED, Hop.EVENT, Hop.CONSUMER),
)
"""The hops that run an event loop, of which a thread has one at a time."""


class Imports(StrEnum):
    """How modules of the program import each other."""

    NAMES = "names"
    MODULES = "modules"
    RELATIVE = "relative names"
    ALIASES = "names under others"
    STARS = "all names"


class Start(StrEnum):
    """How a child comes to be."""

    EQUALS_ZERO = "fork, pid == 0"
    NOT_PID = "fork, not pid"
    ELSE = "fork, pid > 0 and else"
    WALRUS = "fork, walrus"
    MATCH = "fork, match"
    FINALLY = "fork, try and finally"
    HELPER = "fork in a helper that takes a callable"
    RETURNS = "fork in a helper that returns in the child"
    FALLS_THROUGH = "fork, both go on"
    DOUBLE = "double fork"
    EXECUTES = "fork and exec"
    PREEXEC = "subprocess, preexec_fn"
    TARGET = "Process, target"
    METHOD = "Process, bound method"
    LAMBDA = "Process, lambda"
    PARTIAL = "Process, partial"
    KEYWORDS = "Process, keyword arguments"
    SEVERAL = "Process, two side by side"
    SUBCLASS = "Process subclass, run"
    POOL = "Pool, apply"
    POOL_MAP = "Pool, map"
    POOL_ASYNC = "Pool, apply_async"
    INITIALIZER = "Pool, initializer"
    EXECUTOR = "ProcessPoolExecutor, submit"
    EXECUTOR_MAP = "ProcessPoolExecutor, map"
    THREAD = "thread"


RAW = frozenset(tuple(Start)[:12])
EAGER = "link: made at import"
SPLIT = "link: made in another module"
NESTED = "start: by a child"

PICKLABLE = frozenset(Start) - RAW - {Start.LAMBDA, Start.PARTIAL, Start.THREAD}
"""The starts that work under spawn."""


class Method(StrEnum):
    """The start method of a child that multiprocessing starts, and how it is chosen."""

    DEFAULT = "default start method"
    FORK = "get_context('fork')"
    SPAWN = "get_context('spawn')"
    FORKSERVER = "get_context('forkserver')"


class Given(StrEnum):
    """What a child is handed as an argument."""

    NOTHING = "nothing"
    SOCKET = "socket as argument"
    CONTEXT = "context as argument"
    OWNER = "object that owns a socket as argument"


class Ending(StrEnum):
    """How a forked child ends."""

    HARD = "os._exit"
    SOFT = "sys.exit"


@dataclass(frozen=True, slots=True)
class Link:
    """A socket and the code that keeps it; ``eager`` is made at import, ``split`` by a function of another module."""

    name: str
    maker: Maker
    holder: Holder
    guard: Guard
    operation: Operation
    eager: bool
    split: bool
    terminates: bool
    """Whether closing it terminates its context as well."""


@dataclass(frozen=True, slots=True)
class Do:
    """A body's action on a link, through a route of functions."""

    act: Act
    link: Link
    route: tuple[Hop, ...] = ()


@dataclass(frozen=True, slots=True)
class Child:
    """A child that a body starts."""

    start: Start
    method: Method
    ending: Ending
    given: Given
    link: Link
    """What ``given`` speaks of."""
    body: tuple[Action, ...]
    route: tuple[Hop, ...]
    """The functions between the body and the fork."""


Action = Do | Child


@dataclass(frozen=True, slots=True)
class Program:
    """A whole program. ``set_method`` is chosen for all by ``set_start_method``."""

    links: tuple[Link, ...]
    body: tuple[Action, ...]
    packaged: bool
    guarded: bool
    """Whether it runs under the main guard."""
    imports: Imports
    set_method: str
    relays: int
    """How many modules its functions are spread over."""


def actions(body: tuple[Action, ...]) -> Iterator[Action]:
    """Every action of a body and of the children that it starts."""
    for action in body:
        yield action
        if isinstance(action, Child):
            yield from actions(action.body)


def used_links(program: Program) -> list[Link]:
    """The links that the program reaches, in order; modules that nothing imports would be other programs."""
    used = {
        action.link for action in actions(program.body) if isinstance(action, Do) or action.given is not Given.NOTHING
    }
    return [link for link in program.links if link in used]


def label(choice: StrEnum) -> str:
    """Name a choice with its kind, as the report does."""
    return f"{type(choice).__name__.lower()}: {choice}"


def constructs(program: Program) -> frozenset[str]:
    """Name what the program is made of."""
    return frozenset({label(choice) for choice in _choices(program)} | set(_features(program)))


def _choices(program: Program) -> Iterator[StrEnum]:
    for link in used_links(program):
        yield from (link.maker, link.holder, link.guard, link.operation)
    for action in actions(program.body):
        yield from action.route
        if isinstance(action, Do):
            yield action.act
        else:
            yield from (action.start, action.given)
            if action.start is not Start.THREAD:
                yield action.ending if action.start in RAW else action.method


def _features(program: Program) -> Iterator[str]:
    yield "layout: package" if program.packaged else "layout: flat"
    yield label(program.imports)
    if not program.guarded:
        yield "layout: no main guard"
    if program.set_method:
        yield f"method: set_start_method({program.set_method!r})"
    for link in used_links(program):
        if link.eager:
            yield EAGER
        if link.split:
            yield SPLIT
    if any(
        isinstance(inner, Child) for child in actions(program.body) if isinstance(child, Child) for inner in child.body
    ):
        yield NESTED
