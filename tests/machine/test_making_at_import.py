"""Births because a module was imported: every place of a module body, and the places that are none."""

from __future__ import annotations

import pytest
from programs import AFTER_FORK, AT_IMPORT, LIBRARY, check, script

from zmqforklint.form.project import Program


@pytest.mark.parametrize(
    "body",
    [
        "context = zmq.Context()  # expect: ZMQ101",
        "zmq.Context()  # expect: ZMQ101",
        "context = zmq.Context.instance()  # expect: ZMQ101",
        "CONTEXTS = [zmq.Context()]  # expect: ZMQ101",
        "CONTEXTS = {'a': zmq.Context()}  # expect: ZMQ101",
        "contexts = [zmq.Context() for _ in range(2)]  # expect: ZMQ101",
        "(context := zmq.Context())  # expect: ZMQ101",
        "print(zmq.Context())  # expect: ZMQ101",
        "assert zmq.Context()  # expect: ZMQ101",
        """
        if True:
            context = zmq.Context()  # expect: ZMQ101
        """,
        """
        try:
            context = zmq.Context()  # expect: ZMQ101
        except Exception:
            pass
        """,
        """
        for _ in range(2):
            context = zmq.Context()  # expect: ZMQ101
        """,
        """
        with zmq.Context() as context:  # expect: ZMQ101
            pass
        """,
        """
        class Client:
            context = zmq.Context()  # expect: ZMQ101
        """,
        """
        class Outer:
            class Inner:
                context = zmq.Context()  # expect: ZMQ101
        """,
        """
        def f(context=zmq.Context()):  # expect: ZMQ101
            pass
        """,
        """
        def f(*, context=zmq.Context()):  # expect: ZMQ101
            pass
        """,
        "f = lambda context=zmq.Context(): context  # expect: ZMQ101",
        """
        async def f(context=zmq.Context()):  # expect: ZMQ101
            pass
        """,
        """
        def d(c):
            return lambda f: f
        @d(zmq.Context())  # expect: ZMQ101
        def f():
            pass
        """,
        """
        def d(c):
            return lambda f: f
        @d(zmq.Context())  # expect: ZMQ101
        class C:
            pass
        """,
        """
        def make():
            return zmq.Context()
        context = make()  # expect: ZMQ101
        """,
        """
        def make():
            return zmq.Context()
        def again():
            return make()
        context = again()  # expect: ZMQ101
        """,
        """
        class Client:
            def __init__(self):
                self.context = zmq.Context()
        client = Client()  # expect: ZMQ101
        """,
        "context = (lambda: zmq.Context())()  # expect: ZMQ101",
        """
        from functools import cache
        @cache
        def get():
            return zmq.Context()
        get()  # expect: ZMQ101
        """,
        """
        class Base:
            def __init_subclass__(cls):
                cls.context = zmq.Context()
        class C(Base):  # expect: ZMQ101
            pass
        """,
        """
        def generate():
            yield zmq.Context()
        context = next(generate())  # expect: ZMQ101
        """,
        """
        class D:
            def __enter__(self):
                self.c = zmq.Context()
            def __exit__(self, *e):
                pass
        with D():  # expect: ZMQ101
            pass
        """,
        """
        class D:
            @property
            def c(self):
                return zmq.Context()
        d = D()
        c = d.c  # expect: ZMQ101
        """,
        """
        def decorate(f):
            f.context = zmq.Context()
            return f
        @decorate  # expect: ZMQ101
        def f():
            pass
        """,
        """
        import zmq.asyncio
        context = zmq.asyncio.Context()  # expect: ZMQ101
        """,
        """
        def __getattr__(name):
            return zmq.Context()
        """,
        "context = zmq.Context() if __name__ else None  # expect: ZMQ101",
        "sock = zmq.Context().socket(zmq.PUSH)  # expect: ZMQ102",
        "sock = zmq.Context.instance().socket(zmq.PUSH)  # expect: ZMQ102",
        """
        context = zmq.Context()  # expect: ZMQ101
        sock = context.socket(zmq.PUSH)  # expect: ZMQ102
        """,
        """
        class C:
            context = zmq.Context()  # expect: ZMQ101
            sock = context.socket(zmq.PUSH)  # expect: ZMQ102
        """,
        """
        class C:
            def __init__(self):
                self.sock = zmq.Context().socket(zmq.PUSH)
        C()  # expect: ZMQ102
        """,
        """
        def f(s=zmq.Context().socket(zmq.PUSH)):  # expect: ZMQ102
            pass
        """,
        """
        from zmq.log.handlers import PUBHandler
        handler = PUBHandler('tcp://*:1')  # expect: ZMQ102
        """,
    ],
)
def test_birth_at_import(body: str) -> None:
    check(script("import zmq\n", body, "\n"), AT_IMPORT)


@pytest.mark.parametrize(
    "body",
    [
        """
        def f():
            return zmq.Context()
        """,
        "f = lambda: zmq.Context()",
        """
        class C:
            def __init__(self):
                self.context = zmq.Context()
        """,
        """
        if __name__ == '__main__':
            context = zmq.Context()
            sock = context.socket(zmq.PUSH)
        """,
        """
        if '__main__' == __name__:
            context = zmq.Context()
        """,
        """
        if __name__ == '__main__' and True:
            context = zmq.Context()
        """,
        """
        def main():
            zmq.Context()
        if __name__ == '__main__':
            main()
        """,
        """
        from dataclasses import dataclass, field
        @dataclass
        class C:
            c: object = field(default_factory=zmq.Context)
        """,
        """
        from zmq.decorators import context
        @context()
        def f(c):
            pass
        """,
        """
        import zmq.decorators
        @zmq.decorators.socket(zmq.PUSH)
        def f(s):
            pass
        """,
        "contexts = (zmq.Context() for _ in range(2))",
        """
        def generate():
            yield zmq.Context()
        g = generate()
        """,
        """
        async def f():
            return zmq.Context()
        waiting = f()
        """,
        """
        if False:
            context = zmq.Context()
        """,
        """
        from typing import TYPE_CHECKING
        if TYPE_CHECKING:
            context = zmq.Context()
        """,
        "make = zmq.Context",
        "context: zmq.Context",
        """
        def decorate(f):
            def wrapper():
                return f(zmq.Context())
            return wrapper
        @decorate
        def g(c):
            pass
        """,
        """
        import atexit
        atexit.register(lambda: zmq.Context())
        """,
        """
        import framework
        @framework.route('/')
        def f():
            zmq.Context()
        """,
        """
        import threading
        thread = threading.Thread(target=zmq.Context)
        """,
        "poller = zmq.Poller",
    ],
)
def test_no_birth_at_import(body: str) -> None:
    check(script("import zmq\n", body, "\n"), AT_IMPORT)


def test_what_another_module_makes_is_reported_where_it_is_asked_for() -> None:
    outcome = check(
        {
            "net.py": """
                import zmq
                class Client:
                    def __init__(self):
                        self.context = zmq.Context()
                def make():
                    return Client()
                """,
            "main.py": """
                import net
                client = net.make()  # expect: ZMQ101
                """,
        },
        AT_IMPORT,
    )
    found = outcome.only("ZMQ101")
    assert [(site.path, site.line) for site in found.births] == [("net.py", 4)]
    assert [(step.kind, step.site.path, step.site.line) for step in found.steps] == [
        ("called", "main.py", 2),
        ("called", "net.py", 6),
        ("created", "net.py", 4),
        ("stored", "net.py", 4),
    ]


def test_import_inside_a_function_that_runs_at_import() -> None:
    check(
        {
            "net.py": """
                import zmq
                context = zmq.Context()  # expect: ZMQ101
                """,
            "main.py": """
                def load():
                    import net
                    return net
                net = load()
                """,
        },
        AT_IMPORT,
    )


def test_import_under_the_main_guard_is_an_import_all_the_same() -> None:
    check(
        {
            "net.py": """
                import zmq
                context = zmq.Context()  # expect: ZMQ101
                """,
            "main.py": """
                if __name__ == "__main__":
                    import net
                """,
        },
        AT_IMPORT,
    )


def test_import_in_a_child_is_a_birth_at_import() -> None:
    check(
        {
            "net.py": """
                import zmq
                context = zmq.Context()  # expect: ZMQ101
                """,
            "main.py": """
                import os
                if os.fork() == 0:
                    import net
                """,
        },
        AT_IMPORT,
    )


@pytest.mark.parametrize(
    ("rest", "severity"),
    [
        ("", "note"),
        ("import os\nos.fork()\n", "warning"),
        ("import os\nif os.fork() == 0:\n    context.socket(zmq.PUSH)\n", "error"),
    ],
)
def test_severity_says_what_the_program_does(rest: str, severity: str) -> None:
    outcome = check(script("import zmq\ncontext = zmq.Context()  # expect: ZMQ101\n", rest), AT_IMPORT)
    assert outcome.only("ZMQ101").severity == severity


def test_severity_of_an_imported_module() -> None:
    outcome = check(
        {"net.py": "import zmq\ncontext = zmq.Context()  # expect: ZMQ101\n", "main.py": "import net\n"}, AT_IMPORT
    )
    assert outcome.only("ZMQ101").severity == "warning"


def test_finding_after_the_fork_and_at_import_name_each_other() -> None:
    outcome = check(
        script(
            """
            import os
            import zmq
            sock = zmq.Context().socket(zmq.PUSH)  # expect: ZMQ102
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
            """
        ),
        AT_IMPORT + AFTER_FORK,
    )
    first, second = outcome.only("ZMQ102"), outcome.only("ZMQ202")
    assert (first.related, second.related) == ((second.fingerprint,), (first.fingerprint,))


def test_module_of_a_library() -> None:
    outcome = check(
        {
            "lib/__init__.py": "from lib.net import context\n",
            "lib/net.py": "import zmq\ncontext = zmq.Context()  # expect: ZMQ101\n",
        },
        AT_IMPORT,
        LIBRARY,
    )
    assert outcome.only("ZMQ101").severity == "warning"


def test_one_birth_in_two_programs_is_one_finding() -> None:
    check(
        {
            "net.py": "import zmq\ncontext = zmq.Context()  # expect: ZMQ101\n",
            "one.py": "import net\n",
            "two.py": "import net\n",
        },
        AT_IMPORT,
        (Program("one.py"), Program("two.py")),
    )


def test_context_at_import_bears_the_name_that_the_module_gave_it() -> None:
    outcome = check(
        script(
            """
            import zmq
            CTX = zmq.Context.instance()  # expect: ZMQ101
            class Tube:
                def __init__(self, **options):
                    self.context = options.get("context", CTX)
            Tube()
            """
        )
    )
    assert outcome.only("ZMQ101").object_name == "CTX"


def test_context_from_a_cache_at_import_bears_the_name_that_the_module_gave_it() -> None:
    outcome = check(
        script(
            """
            import zmq
            CACHE = {}
            def shared(key):
                if key not in CACHE:
                    CACHE[key] = zmq.Context()
                return CACHE[key]
            CTX = shared("a")  # expect: ZMQ101
            """
        )
    )
    assert outcome.only("ZMQ101").object_name == "CTX"
