"""The holders whose socket is not in a plain variable, as text: ``MAKE()`` makes it, ``get_NAME()`` gives it."""

from __future__ import annotations

from fuzz.model import Holder

NEEDS = {
    Holder.CACHED: ("functools",),
    Holder.PROPERTY: ("functools",),
    Holder.DATA_CLASS: ("dataclasses",),
    Holder.PARTIAL: ("functools",),
    Holder.LOG_HANDLER: ("logging", "zmq.log.handlers"),
    Holder.CONTEXT_VARIABLE: ("contextvars",),
    Holder.THREAD_LOCAL: ("threading",),
    Holder.WEAK: ("weakref",),
    Holder.ENUM: ("enum",),
    Holder.QUEUE: ("queue",),
    Holder.MODULE_ATTRIBUTE: ("sys",),
    Holder.DEQUE: ("collections",),
}
TEXTS = {
    Holder.CACHED: """
@functools.lru_cache(maxsize=None)
def get_NAME():
    return MAKE()
""",
    Holder.PROPERTY: """
class Keeper:
    @functools.cached_property
    def sock(self):
        return MAKE()


KEEPER = Keeper()


def get_NAME():
    return KEEPER.sock
""",
    Holder.SINGLETON: """
class Keeper:
    only = None

    def __new__(cls):
        if cls.only is None:
            cls.only = super().__new__(cls)
            cls.only.sock = MAKE()
        return cls.only


def get_NAME():
    return Keeper().sock
""",
    Holder.DATA_CLASS: """
@dataclasses.dataclass
class Keeper:
    title: str
    sock: object = dataclasses.field(default_factory=MAKE)


_kept = None


def get_NAME():
    global _kept
    if _kept is None:
        _kept = Keeper('NAME')
    return _kept.sock
""",
    Holder.DEFAULT: """
def get_NAME(sock=MAKE()):
    return sock
""",
    Holder.PARTIAL: """
def same(sock):
    return sock


get_NAME = functools.partial(same, MAKE())
""",
    Holder.GENERATOR: """
def keep():
    sock = MAKE()
    while True:
        yield sock


KEPT = keep()


def get_NAME():
    return next(KEPT)
""",
    Holder.LOG_HANDLER: """
LOGGER = logging.getLogger('NAME')
LOGGER.propagate = False
_kept = None


def get_NAME():
    global _kept
    if _kept is None:
        _kept = MAKE()
        LOGGER.addHandler(zmq.log.handlers.PUBHandler(_kept))
    return _kept
""",
    Holder.CONTEXT_VARIABLE: """
KEPT = contextvars.ContextVar('KEPT', default=None)


def get_NAME():
    if KEPT.get() is None:
        KEPT.set(MAKE())
    return KEPT.get()
""",
    Holder.THREAD_LOCAL: """
LOCAL = threading.local()


def get_NAME():
    if not hasattr(LOCAL, 'sock'):
        LOCAL.sock = MAKE()
    return LOCAL.sock
""",
    Holder.WEAK: """
class Keeper:
    def __init__(self):
        self.sock = MAKE()


KNOWN = weakref.WeakValueDictionary()
_kept = None


def get_NAME():
    global _kept
    if 'NAME' not in KNOWN:
        _kept = Keeper()
        KNOWN['NAME'] = _kept
    return KNOWN['NAME'].sock
""",
    Holder.DESCRIPTOR: """
class Lazy:
    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        if not hasattr(instance, self.name):
            setattr(instance, self.name, MAKE())
        return getattr(instance, self.name)


class Keeper:
    sock = Lazy()


KEEPER = Keeper()


def get_NAME():
    return KEEPER.sock
""",
    Holder.ENUM: """
class Wire(enum.Enum):
    MAIN = 'main'
    SPARE = 'spare'

    def __init__(self, title):
        self.sock = None

    def opened(self):
        if self.sock is None:
            self.sock = MAKE()
        return self.sock


def get_NAME():
    return Wire.MAIN.opened()
""",
    Holder.QUEUE: """
IDLE = queue.Queue()


def get_NAME():
    sock = MAKE() if IDLE.empty() else IDLE.get()
    IDLE.put(sock)
    return sock
""",
    Holder.FUNCTION: """
def get_NAME():
    if getattr(get_NAME, 'sock', None) is None:
        get_NAME.sock = MAKE()
    return get_NAME.sock
""",
    Holder.SLOT: """
class Keeper:
    __slots__ = ('sock',)

    def opened(self):
        if not hasattr(self, 'sock'):
            self.sock = MAKE()
        return self.sock


KEEPER = Keeper()


def get_NAME():
    return KEEPER.opened()
""",
    Holder.SETTER: """
class Keeper:
    def __init__(self):
        self._sock = None

    @property
    def sock(self):
        if self._sock is None:
            self.sock = MAKE()
        return self._sock

    @sock.setter
    def sock(self, value):
        self._sock = value


KEEPER = Keeper()


def get_NAME():
    return KEEPER.sock
""",
    Holder.MODULE_ATTRIBUTE: """
def __getattr__(name):
    if name != 'sock':
        raise AttributeError(name)
    globals()['sock'] = MAKE()
    return globals()['sock']


def get_NAME():
    return sys.modules[__name__].sock
""",
    Holder.DEQUE: """
LINES = collections.deque(maxlen=1)


def get_NAME():
    if not LINES:
        LINES.append(MAKE())
    return LINES[0]
""",
    Holder.NESTED: """
TABLES = {'lines': {}}


def get_NAME():
    lines = TABLES['lines']
    if 'NAME' not in lines:
        lines['NAME'] = MAKE()
    return lines['NAME']
""",
    Holder.KEY_ERROR: """
LINES = {}


def get_NAME():
    try:
        return LINES['NAME']
    except KeyError:
        return LINES.setdefault('NAME', MAKE())
""",
    Holder.MISSING: """
class Lines(dict):
    def __missing__(self, key):
        self[key] = MAKE()
        return self[key]


LINES = Lines()


def get_NAME():
    return LINES['NAME']
""",
}
BY_PID = """
@functools.lru_cache(maxsize=None)
def line_of(pid):
    return MAKE()


def get_NAME():
    return line_of(os.getpid())
"""
"""A cached function whose argument is the pid."""
