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
        "if True:\n    context = zmq.Context()  # expect: ZMQ101",
        "try:\n    context = zmq.Context()  # expect: ZMQ101\nexcept Exception:\n    pass",
        "for _ in range(2):\n    context = zmq.Context()  # expect: ZMQ101",
        "with zmq.Context() as context:  # expect: ZMQ101\n    pass",
        "class Client:\n    context = zmq.Context()  # expect: ZMQ101",
        "class Outer:\n    class Inner:\n        context = zmq.Context()  # expect: ZMQ101",
        "def f(context=zmq.Context()):  # expect: ZMQ101\n    pass",
        "def f(*, context=zmq.Context()):  # expect: ZMQ101\n    pass",
        "f = lambda context=zmq.Context(): context  # expect: ZMQ101",
        "async def f(context=zmq.Context()):  # expect: ZMQ101\n    pass",
        "def d(c):\n    return lambda f: f\n@d(zmq.Context())  # expect: ZMQ101\ndef f():\n    pass",
        "def d(c):\n    return lambda f: f\n@d(zmq.Context())  # expect: ZMQ101\nclass C:\n    pass",
        "def make():\n    return zmq.Context()\ncontext = make()  # expect: ZMQ101",
        "def make():\n    return zmq.Context()\ndef again():\n    return make()\ncontext = again()  # expect: ZMQ101",
        "class Client:\n    def __init__(self):\n        self.context = zmq.Context()\nclient = Client()  # expect: ZMQ101",
        "context = (lambda: zmq.Context())()  # expect: ZMQ101",
        "from functools import cache\n@cache\ndef get():\n    return zmq.Context()\nget()  # expect: ZMQ101",
        "class Base:\n    def __init_subclass__(cls):\n        cls.context = zmq.Context()\nclass C(Base):  # expect: ZMQ101\n    pass",
        "def generate():\n    yield zmq.Context()\ncontext = next(generate())  # expect: ZMQ101",
        "class D:\n    def __enter__(self):\n        self.c = zmq.Context()\n    def __exit__(self, *e):\n        pass\n"
        "with D():  # expect: ZMQ101\n    pass",
        "class D:\n    @property\n    def c(self):\n        return zmq.Context()\nd = D()\nc = d.c  # expect: ZMQ101",
        "def decorate(f):\n    f.context = zmq.Context()\n    return f\n@decorate  # expect: ZMQ101\ndef f():\n    pass",
        "import zmq.asyncio\ncontext = zmq.asyncio.Context()  # expect: ZMQ101",
        "def __getattr__(name):\n    return zmq.Context()\n",
        "context = zmq.Context() if __name__ else None  # expect: ZMQ101",
        "sock = zmq.Context().socket(zmq.PUSH)  # expect: ZMQ102",
        "sock = zmq.Context.instance().socket(zmq.PUSH)  # expect: ZMQ102",
        "context = zmq.Context()  # expect: ZMQ101\nsock = context.socket(zmq.PUSH)  # expect: ZMQ102",
        "class C:\n    context = zmq.Context()  # expect: ZMQ101\n    sock = context.socket(zmq.PUSH)  # expect: ZMQ102",
        "class C:\n    def __init__(self):\n        self.sock = zmq.Context().socket(zmq.PUSH)\nC()  # expect: ZMQ102",
        "def f(s=zmq.Context().socket(zmq.PUSH)):  # expect: ZMQ102\n    pass",
        "from zmq.log.handlers import PUBHandler\nhandler = PUBHandler('tcp://*:1')  # expect: ZMQ102",
    ],
)
def test_birth_at_import(body: str) -> None:
    check(script("import zmq\n", body, "\n"), AT_IMPORT)


@pytest.mark.parametrize(
    "body",
    [
        "def f():\n    return zmq.Context()",
        "f = lambda: zmq.Context()",
        "class C:\n    def __init__(self):\n        self.context = zmq.Context()",
        "if __name__ == '__main__':\n    context = zmq.Context()\n    sock = context.socket(zmq.PUSH)",
        "if '__main__' == __name__:\n    context = zmq.Context()",
        "if __name__ == '__main__' and True:\n    context = zmq.Context()",
        "def main():\n    zmq.Context()\nif __name__ == '__main__':\n    main()",
        "from dataclasses import dataclass, field\n@dataclass\nclass C:\n    c: object = field(default_factory=zmq.Context)",
        "from zmq.decorators import context\n@context()\ndef f(c):\n    pass",
        "import zmq.decorators\n@zmq.decorators.socket(zmq.PUSH)\ndef f(s):\n    pass",
        "contexts = (zmq.Context() for _ in range(2))",
        "def generate():\n    yield zmq.Context()\ng = generate()",
        "async def f():\n    return zmq.Context()\nwaiting = f()",
        "if False:\n    context = zmq.Context()",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    context = zmq.Context()",
        "make = zmq.Context",
        "context: zmq.Context",
        "def decorate(f):\n    def wrapper():\n        return f(zmq.Context())\n    return wrapper\n@decorate\ndef g(c):\n    pass",
        "import atexit\natexit.register(lambda: zmq.Context())",
        "import framework\n@framework.route('/')\ndef f():\n    zmq.Context()",
        "import threading\nthread = threading.Thread(target=zmq.Context)",
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
