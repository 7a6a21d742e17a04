"""Imports: which module runs, once, in which order, and what its names mean elsewhere."""

from __future__ import annotations

import pytest
from programs import AT_IMPORT, analyse, check

NET = """
    import zmq
    sock = zmq.Context().socket(zmq.PUSH)
    def send():
        sock.send(b"x")
    """


def test_global_of_another_module() -> None:
    check(
        {
            "net.py": NET,
            "main.py": """
                import os
                import net
                if os.fork() == 0:
                    net.sock.send(b"x")  # expect: ZMQ202
                """,
        }
    )


def test_touch_in_another_module_is_reported_there() -> None:
    outcome = check(
        {
            "net.py": NET.replace('b"x")', 'b"x")  # expect: ZMQ202'),
            "main.py": """
                import os
                import net as network
                if os.fork() == 0:
                    network.send()
                """,
        }
    )
    assert [(step.kind, step.site.path, step.site.line) for step in outcome.only("ZMQ202").steps] == [
        ("imported", "main.py", 2),
        ("created", "net.py", 2),
        ("stored", "net.py", 2),
        ("forked", "main.py", 3),
        ("called", "main.py", 4),
        ("touched", "net.py", 4),
    ]


def test_names_imported_from_a_module() -> None:
    check(
        {
            "net.py": NET,
            "main.py": """
                import os
                from net import sock as s
                if os.fork() == 0:
                    s.send(b"x")  # expect: ZMQ202
                """,
        }
    )


def test_imported_name_is_the_value_at_the_import() -> None:
    check(
        {
            "net.py": """
                import zmq
                sock = None
                def connect():
                    global sock
                    sock = zmq.Context().socket(zmq.PUSH)
                """,
            "main.py": """
                import os
                import net
                from net import sock, connect
                connect()
                if os.fork() == 0:
                    if sock is not None:
                        sock.send(b"never")
                    net.sock.send(b"x")  # expect: ZMQ202
                """,
        }
    )


def test_import_inside_the_child_makes_its_own() -> None:
    check(
        {
            "net.py": NET,
            "main.py": """
                import os
                if os.fork() == 0:
                    import net
                    net.send()
                """,
        }
    )


def test_second_import_does_not_run_the_module_again() -> None:
    check(
        {
            "net.py": NET,
            "main.py": """
                import os
                import net
                if os.fork() == 0:
                    from net import sock
                    sock.send(b"x")  # expect: ZMQ202
                """,
        }
    )


def test_relative_imports_of_a_package() -> None:
    check(
        {
            "app/__init__.py": "from .core.net import sock\n",
            "app/core/__init__.py": "",
            "app/core/net.py": NET,
            "app/work.py": """
                from . import sock
                from .core import net
                def one():
                    sock.send(b"x")  # expect: ZMQ202
                def other():
                    net.send()
                """,
            "main.py": """
                import os
                from app import work
                if os.fork() == 0:
                    work.one()
                """,
        }
    )


def test_parent_package_is_run_before_its_module() -> None:
    check(
        {
            "app/__init__.py": """
                import zmq
                context = zmq.Context()
                context.socket(zmq.PUSH)
                """,
            "app/work.py": """
                import app
                def work():
                    app.context.socket(zmq.PUSH)
                """.replace("zmq.PUSH)", "1)  # expect: ZMQ201"),
            "main.py": """
                import os
                import app.work
                if os.fork() == 0:
                    app.work.work()
                """,
        }
    )


def test_two_levels_up() -> None:
    check(
        {
            "app/__init__.py": "",
            "app/net.py": NET,
            "app/a/__init__.py": "",
            "app/a/b.py": """
                from ..net import sock
                from .. import net
                def work():
                    sock.send(b"x")  # expect: ZMQ202
                    net.send()
                """,
            "main.py": """
                import os
                from app.a.b import work
                if os.fork() == 0:
                    work()
                """,
        }
    )


def test_reexported_through_several_modules() -> None:
    check(
        {
            "net.py": NET,
            "facade.py": "from net import sock as connection\n",
            "front.py": "import facade\nline = facade.connection\n",
            "main.py": """
                import os
                from front import line
                if os.fork() == 0:
                    line.send(b"x")  # expect: ZMQ202
                """,
        }
    )


def test_star_import() -> None:
    check(
        {
            "net.py": NET,
            "main.py": """
                import os
                from net import *
                if os.fork() == 0:
                    sock.send(b"x")  # expect: ZMQ202
                """,
        }
    )


def test_star_import_obeys_all() -> None:
    check(
        {
            "net.py": """
                import zmq
                __all__ = ["other", "_hidden"]
                sock = zmq.Context().socket(zmq.PUSH)
                other = None
                _hidden = sock
                """,
            "main.py": """
                import os
                sock = None
                from net import *
                if os.fork() == 0:
                    if sock is not None:
                        sock.send(b"never")
                    _hidden.send(b"x")  # expect: ZMQ202
                """,
        }
    )


def test_star_import_imports_the_modules_that_are_listed() -> None:
    files = {
        "jobs/first.py": NET.replace('b"x")', 'b"x")  # expect: ZMQ202'),
        "jobs/second.py": NET,
        "main.py": """
            import os
            first = second = None
            from jobs import *
            if os.fork() == 0:
                for job in (first, second):
                    if job is not None:
                        job.send()
            """,
    }
    check({"jobs/__init__.py": "__all__ = ['first']", **files})
    unlisted = {**files, "jobs/first.py": NET}
    check({"jobs/__init__.py": "__all__ = ['third']\nthird = None", **unlisted})
    check({"jobs/__init__.py": "from . import first as _first\n__all__ = []", **unlisted})


def test_star_import_asks_a_module_for_what_is_listed() -> None:
    check(
        {
            "lazy.py": """
            __all__ = ["sock", "other"]
            other = None
            def __getattr__(name):
                import net
                return getattr(net, name)
            """,
            "net.py": NET,
            "main.py": """
            import os
            from lazy import *
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
            """,
        }
    )


def test_star_import_of_zmq() -> None:
    check(
        {
            "main.py": """
                import os
                from zmq import *
                sock = Context().socket(PUSH)
                if os.fork() == 0:
                    sock.send(b"x")  # expect: ZMQ202
                """,
        }
    )


def test_circular_imports() -> None:
    check(
        {
            "a.py": """
                import zmq
                import b
                sock = zmq.Context().socket(zmq.PUSH)
                """,
            "b.py": """
                import a
                def send():
                    a.sock.send(b"x")  # expect: ZMQ202
                """,
            "main.py": """
                import os
                import a
                import b
                if os.fork() == 0:
                    b.send()
                """,
        }
    )


def test_namespace_package() -> None:
    check(
        {
            "space/net.py": NET,
            "main.py": """
                import os
                import space.net
                if os.fork() == 0:
                    space.net.sock.send(b"x")  # expect: ZMQ202
                """,
        }
    )


@pytest.mark.parametrize(
    ("imports", "use"),
    [
        ("from space import net", "net"),
        ("from space.deep import net", "net"),
        ("from space.deep import net as n", "n"),
        ("import space.deep.net; from space import deep", "deep.net"),
        ("from importlib import import_module; n = import_module('space.deep.net')", "n"),
    ],
)
def test_what_is_imported_from_a_package_without_a_file(imports: str, use: str) -> None:
    main = f"import os\n{imports}\nif os.fork() == 0:\n    {use}.sock.send(b'x')  # expect: ZMQ202\n"
    check({"space/net.py": NET, "space/deep/net.py": NET, "main.py": main})
    unused = main.replace("  # expect: ZMQ202", "").replace(f"{use}.sock", "net_of_another.sock")
    check({"space/net.py": NET, "space/deep/net.py": NET, "main.py": unused})


@pytest.mark.parametrize(
    "use", ["import __main__ as main; main", "sys.modules['__main__']", "importlib.import_module('__main__')"]
)
@pytest.mark.parametrize(("made", "mark"), [("sock = opened()", "  # expect: ZMQ202"), ("sock = None", "")])
def test_what_runs_as_the_main_module_seen_from_another(use: str, made: str, mark: str) -> None:
    check(
        {
            "main.py": f"""
            import os
            import zmq
            import work
            def opened():
                return zmq.Context().socket(zmq.PUSH)
            if __name__ == "__main__":
                {made}
                if os.fork() == 0:
                    work.run()
            """,
            "work.py": f"""
            import importlib, sys
            def run():
                {use}.sock.send(b"x"){mark}
            """,
        }
    )


def test_in_a_fresh_process_the_main_module_is_made_anew() -> None:
    check(
        {
            "main.py": """
            import multiprocessing as mp
            import zmq
            import work
            sock = zmq.Context().socket(zmq.PUSH)
            if __name__ == "__main__":
                mp.set_start_method("spawn")
                mp.Process(target=work.run).start()
            """,
            "work.py": """
            import os
            def run():
                import __main__
                __main__.sock.send(b"x")
                if os.fork() == 0:
                    __main__.sock.send(b"x")  # expect: ZMQ202
            """,
        }
    )


def test_submodule_as_an_attribute_of_its_package() -> None:
    check(
        {
            "app/__init__.py": "",
            "app/net.py": NET,
            "app/other.py": "import app.net\n",
            "main.py": """
                import os
                import app
                import app.other
                if os.fork() == 0:
                    app.net.sock.send(b"x")  # expect: ZMQ202
                """,
        }
    )


def test_import_by_name() -> None:
    check(
        {
            "net.py": NET,
            "main.py": """
                import importlib
                import os
                net = importlib.import_module("net")
                if os.fork() == 0:
                    net.sock.send(b"x")  # expect: ZMQ202
                """,
        }
    )


def test_import_by_a_name_that_has_a_default() -> None:
    outcome = check(
        {
            "net.py": NET,
            "main.py": """
                import importlib
                import os
                net = importlib.import_module(os.environ.get("NET", "net"))
                if os.fork() == 0:
                    net.sock.send(b"x")  # expect: ZMQ202
                """,
        }
    )
    assert outcome.only("ZMQ202").confidence == "certain"
    assert not outcome.incomplete


def test_import_by_computed_name_is_told() -> None:
    outcome = check(
        {
            "net.py": NET,
            "main.py": """
                import importlib
                import os
                import sys
                importlib.import_module(sys.argv[1])
                """,
        }
    )
    assert [(each.kind, each.line) for each in outcome.incomplete] == [("dynamic-import", 4)]


def test_optional_import_with_a_fallback() -> None:
    check(
        {
            "net.py": NET,
            "main.py": """
                import os
                try:
                    import missing_library as net
                except ImportError:
                    import net
                if os.fork() == 0:
                    net.sock.send(b"x")  # expect: ZMQ202
                """,
        }
    )


@pytest.mark.parametrize(
    "imports",
    [
        "try:\n    import SocketServer as net\nexcept ImportError:\n    import net\n",
        "try:\n    from Queue import sock\nexcept ImportError:\n    import net\nelse:\n    net = None\n",
    ],
)
def test_a_module_that_python_3_has_renamed_is_missing(imports: str) -> None:
    program = f"import os\n{imports}if os.fork() == 0:\n    net.sock.send(b'x')  # expect: ZMQ202\n"
    check({"net.py": NET, "main.py": program})
    assert all(each.confidence == "certain" for each in analyse({"net.py": NET, "main.py": program}).findings)


def test_what_a_module_does_not_define_its_getattr_gives() -> None:
    check(
        {
            "net.py": """
                import zmq
                _made = {}
                def __getattr__(name):
                    if name not in _made:
                        _made[name] = zmq.Context().socket(zmq.PUSH)
                    return _made[name]
                """,
            "main.py": """
                import os
                import net
                net.sock.send(b"x")
                if os.fork() == 0:
                    net.sock.send(b"x")  # expect: ZMQ202
                    net.other.send(b"x")
                """,
        }
    )


def test_what_a_module_does_not_define_is_unknown() -> None:
    check(
        {
            "net.py": NET,
            "main.py": """
                import os
                import net
                print(net.missing)
                if os.fork() == 0:
                    net.sock.send(net.missing())  # expect: ZMQ202
                """,
        }
    )


def test_import_under_type_checking_does_not_run() -> None:
    check(
        {
            "net.py": NET,
            "main.py": """
                from typing import TYPE_CHECKING
                if TYPE_CHECKING:
                    import net
                """,
        },
        AT_IMPORT,
    )


def test_main_imported_by_its_own_module_is_another_module() -> None:
    """``__main__`` and ``main`` are two modules: the second run of the body makes a second socket."""
    check(
        {
            "main.py": """
                import os
                import zmq
                import helper
                class Holder:
                    sock = None
                if __name__ == "__main__":
                    Holder.sock = zmq.Context().socket(zmq.PUSH)
                    if os.fork() == 0:
                        helper.send()
                """,
            "helper.py": """
                def send():
                    import main
                    if main.Holder.sock is not None:
                        main.Holder.sock.send(b"never")
                """,
        }
    )


def test_submodule_that_another_module_has_imported() -> None:
    check(
        {
            "main.py": """
            import os
            import app
            import starting
            if os.fork() == 0:
                app.net.sock.send(b"x")  # expect: ZMQ202
            """,
            "starting.py": "from app.net import sock",
            "app/__init__.py": "",
            "app/net.py": "import zmq\nsock = zmq.Context().socket(zmq.PUSH)\n",
        }
    )


def test_a_module_that_is_loaded_by_its_own_name_is_the_one_that_runs() -> None:
    check(
        {
            "main.py": """
            import os
            import wire
            if os.fork() == 0:
                wire.say()
            """,
            "wire.py": """
            import importlib
            import zmq
            sock = zmq.Context().socket(zmq.PUSH)

            def touch():
                sock.send(b"x")  # expect: ZMQ202

            def say():
                importlib.import_module("wire").touch()
                importlib.import_module(__name__).touch()
            """,
        }
    )


@pytest.mark.parametrize(
    "use",
    [
        "sys.modules['net'].sock",
        "sys.modules.get('net').sock",
        "getattr(sys.modules['net'], 'sock')",
        "sys.modules['pack.' + 'inner'].sock",
    ],
)
def test_a_loaded_module_by_its_name(use: str) -> None:
    net = "import zmq\nsock = zmq.Context().socket(zmq.PUSH)\n"
    main = f"import os, sys\nimport net, pack.inner\nif os.fork() == 0:\n    {use}.send(b'x')  # expect: ZMQ202\n"
    check({"main.py": main, "net.py": net, "pack/__init__.py": "", "pack/inner.py": net})


def test_a_module_by_its_name_that_is_not_loaded_or_replaced() -> None:
    net = "import zmq\nsock = zmq.Context().socket(zmq.PUSH)\n"
    main = """
    import os, sys, types
    import net
    sys.modules["net"] = types.SimpleNamespace(sock=None)
    if os.fork() == 0:
        for name in ("net", "other"):
            held = sys.modules.get(name)
            if held is not None and held.sock is not None:
                held.sock.send(b"never")
    """
    check({"main.py": main, "net.py": net, "other.py": net})


@pytest.mark.parametrize(("change", "mark"), [("importlib.reload(net)", ""), ("import net", "  # expect: ZMQ202")])
def test_a_module_that_is_loaded_again(change: str, mark: str) -> None:
    net = "import zmq\nsock = zmq.Context().socket(zmq.PUSH)\n"
    main = f"import importlib, os\nimport net\nif os.fork() == 0:\n    {change}\n    net.sock.send(b'x'){mark}\n"
    check({"main.py": main, "net.py": net})


def test_what_a_module_does_not_bind_anew_stays() -> None:
    check(
        {
            "main.py": """
            import importlib, os
            import net
            net.kept = net.sock
            if os.fork() == 0:
                importlib.reload(net)
                net.kept.send(b"x")  # expect: ZMQ202
            """,
            "net.py": "import zmq\nsock = zmq.Context().socket(zmq.PUSH)\n",
        }
    )


FORGET = ['del sys.modules["net"]', 'sys.modules.pop("net")', 'sys.modules.pop("net", None)']


@pytest.mark.parametrize("forget", FORGET)
def test_a_module_that_is_taken_out_is_made_anew(forget: str) -> None:
    check(
        {
            "main.py": f"""
            import os, sys
            import net
            from net import send
            if os.fork() == 0:
                {forget}
                import net
                net.sock.send(b"x")
                net.send(b"x")
                send(b"x")
            """,
            "net.py": """
            import zmq
            sock = zmq.Context().socket(zmq.PUSH)
            def send(message):
                sock.send(message)  # expect: ZMQ202
            """,
        }
    )


def test_taking_out_another_module_changes_nothing() -> None:
    net = "import zmq\nsock = zmq.Context().socket(zmq.PUSH)\n"
    main = """
    import os, sys
    import net, other
    if os.fork() == 0:
        del sys.modules["other"]
        import net, other
        net.sock.send(b"x")  # expect: ZMQ202
        other.sock.send(b"x")
    """
    check({"main.py": main, "net.py": net, "other.py": net})


@pytest.mark.parametrize(
    "other", ["from .bus import bus", "from app.bus import bus", "import app.bus", "from . import bus"]
)
def test_what_a_package_gave_the_name_of_a_submodule_stays_when_another_imports_that(other: str) -> None:
    use = "bus.send()" if "import bus" in other else "app.bus.send()"
    check(
        {
            "main.py": """
            import os
            from app import bus, work
            if os.fork() == 0:
                bus.send()
                work()
            """,
            "app/__init__.py": """
            from .bus import bus
            from .jobs import work
            """,
            "app/bus.py": """
            import zmq
            class Bus:
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
                def send(self):
                    self.sock.send(b"x")  # expect: ZMQ202
            bus = Bus()
            """,
            "app/jobs.py": f"""
            {other}
            def work():
                {use}
            """,
        }
    )


@pytest.mark.parametrize("name", ["old", "pack.old", "net", "old.inner"])
@pytest.mark.parametrize("imports", ["from {} import sock", "import {} as found; sock = found.sock"])
def test_what_is_put_among_the_loaded_modules_is_imported(name: str, imports: str) -> None:
    main = f"""
    import os, sys
    import new
    import pack
    sys.modules["{name}"] = new
    {imports.format(name)}
    if os.fork() == 0:
        if sock:
            sock.send(b"x")  # expect: ZMQ202
    """
    files = {"net.py": "sock = None", "pack/__init__.py": "", "new.py": NET, "main.py": main}
    check(files)
    check({**files, "net.py": NET, "new.py": "sock = None", "main.py": main.replace("  # expect: ZMQ202", "")})


@pytest.mark.parametrize(("missing", "mark"), [("fast", "  # expect: ZMQ202"), ("other", "")])
def test_none_among_the_loaded_modules_says_that_one_is_missing(missing: str, mark: str) -> None:
    main = f"""
    import os, sys
    sys.modules["{missing}"] = None
    try:
        from fast import sock
    except ImportError:
        from slow import sock
    if os.fork() == 0:
        if sock:
            sock.send(b"x"){mark}
    """
    check({"fast.py": "sock = None", "slow.py": NET, "main.py": main})


PLUGINS = {
    "plug/__init__.py": "",
    "plug/first.py": NET.replace('b"x")', 'b"x")  # expect: ZMQ202'),
    "plug/second.py": "def send():\n    pass\n",
    "plug/deep/__init__.py": "def send():\n    pass\n",
    "plug/deep/third.py": NET.replace('b"x")', 'b"x")  # expect: ZMQ202'),
}
SAFE_PLUGINS = {path: text.replace("  # expect: ZMQ202", "") for path, text in PLUGINS.items()}


@pytest.mark.parametrize(
    ("loop", "found"),
    [
        ("for info in pkgutil.iter_modules(plug.__path__): use('plug.' + info.name)", ["first"]),
        ("for info in pkgutil.iter_modules(plug.__path__, 'plug.'): use(info.name)", ["first"]),
        ("for _, name, _ in pkgutil.iter_modules(path=plug.__path__): use(f'plug.{name}')", ["first"]),
        ("for _, name, _ in pkgutil.walk_packages(plug.__path__, prefix='plug.'): use(name)", ["first", "third"]),
        (
            "for info in pkgutil.walk_packages(plug.__path__): info.ispkg or use(f'plug.{info.name}')",
            ["first", "third"],
        ),
        ("for _, name, deep in pkgutil.iter_modules(plug.__path__): deep and use(f'plug.{name}')", []),
        ("for info in pkgutil.iter_modules(plug.__path__): info.name == 'first' or use('plug.' + info.name)", []),
        ("for info in pkgutil.iter_modules(plug.deep.__path__): use('plug.deep.' + info.name)", ["third"]),
        ("if 'fourth' in [info.name for info in pkgutil.iter_modules(plug.__path__)]: use('plug.first')", []),
    ],
)
def test_the_modules_of_a_package_by_their_names(loop: str, found: list[str]) -> None:
    main = f"""
    import importlib, os, pkgutil
    import plug, plug.deep
    import plug.first, plug.deep.third
    def use(name):
        importlib.import_module(name).send()
    if os.fork() == 0:
        {loop}
    """
    expected = {path: (PLUGINS if path[:-3].rpartition("/")[2] in found else SAFE_PLUGINS)[path] for path in PLUGINS}
    outcome = check({**expected, "main.py": main})
    assert not outcome.incomplete


@pytest.mark.parametrize(
    ("first", "mark"), [("from .send import send", "  # expect: ZMQ202"), ("", ""), ("from . import send", "")]
)
def test_a_module_under_another_name_is_what_its_package_has_there(first: str, mark: str) -> None:
    check(
        {
            "pack/__init__.py": first,
            "pack/send.py": f"""
            import zmq
            sock = zmq.Context().socket(zmq.PUSH)
            def send():
                sock.send(b"x"){mark}
            """,
            "main.py": """
            import os
            import pack.send as used
            if os.fork() == 0:
                if callable(used):
                    used()
            """,
        }
    )


@pytest.mark.parametrize(
    ("change", "mark"),
    [
        ("sys.modules.update({'net': old})", "  # expect: ZMQ202"),
        ("sys.modules.update(net=old)", "  # expect: ZMQ202"),
        ("sys.modules.update({'other': old})", ""),
        ("sys.modules.setdefault('net', old)", ""),
        ("del sys.modules['net']; sys.modules.setdefault('net', old)", "  # expect: ZMQ202"),
    ],
)
def test_modules_that_are_put_among_the_loaded_ones(change: str, mark: str) -> None:
    main = f"""
    import os, sys
    import net
    if os.fork() == 0:
        old = sys.modules.pop("net")
        import net
        {change}
        import net
        net.sock.send(b"x"){mark}
    """
    check({"main.py": main, "net.py": "import zmq\nsock = zmq.Context().socket(zmq.PUSH)\n"})
