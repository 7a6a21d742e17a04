"""Loops, ``try``, ``finally`` and ``with``: every way in and out of a block."""

from __future__ import annotations

import pytest
from programs import SOCKET, analyse, check, script


@pytest.mark.parametrize(
    "block",
    [
        """
        for _ in range(3):
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        for _ in range(0):
            pass
        else:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        for _ in range(3):
            break
        else:
            sock.send(b"never")
        """,
        """
        for _ in ():
            sock.send(b"never")
        """,
        """
        while False:
            sock.send(b"never")
        """,
        """
        while True:
            sock.send(b"x")  # expect: ZMQ202
            break
        """,
        """
        while True:
            pass
        sock.send(b"never")
        """,
        """
        while True:
            break
        sock.send(b"x")  # expect: ZMQ202
        """,
        """
        for number in [1, 2, 3]:
            if number != 3:
                continue
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        count = 0
        while count < 3:
            count += 1
        sock.send(b"x")  # expect: ZMQ202
        """,
        """
        found = None
        for s in [None, sock]:
            found = s
        found.send(b"x")  # expect: ZMQ202
        """,
        """
        try:
            sock.send(b"x")  # expect: ZMQ202
        except zmq.ZMQError:
            pass
        """,
        """
        try:
            raise ValueError
        except ValueError:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        try:
            raise ValueError
        except KeyError:
            sock.recv()
        except (TypeError, ValueError):
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        try:
            raise KeyError("a")
        except LookupError:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        try:
            pass
        except ValueError:
            pass
        else:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        try:
            raise ValueError
        except ValueError:
            pass
        else:
            sock.send(b"never")
        """,
        """
        try:
            raise ValueError
        finally:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        try:
            raise ValueError
        except ValueError:
            pass
        finally:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        try:
            raise SystemExit
        except Exception:
            sock.send(b"never")
        """,
        """
        try:
            raise SystemExit
        except BaseException:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        try:
            os._exit(0)
        finally:
            sock.send(b"never")
        """,
        """
        raise ValueError
        sock.send(b"never")
        """,
        """
        try:
            try:
                raise ValueError
            except ValueError:
                raise
        except ValueError:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        try:
            try:
                raise ValueError
            except ValueError as error:
                raise KeyError from error
        except KeyError:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        class Stop(Exception):
            pass
        class StopNow(Stop):
            pass
        def work():
            raise StopNow("now")
        try:
            work()
            sock.send(b"never")
        except Stop:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        for _ in range(2):
            try:
                break
            finally:
                sock.send(b"x")  # expect: ZMQ202
        """,
        """
        def work():
            try:
                return sock
            finally:
                pass
        work().send(b"x")  # expect: ZMQ202
        """,
        """
        def work():
            try:
                raise ValueError
            finally:
                return sock
        work().send(b"x")  # expect: ZMQ202
        """,
        """
        from contextlib import suppress
        with suppress(ValueError):
            raise ValueError
        sock.send(b"x")  # expect: ZMQ202
        """,
        """
        from contextlib import closing
        with closing(sock) as s:
            s.send(b"x")  # expect: ZMQ202
        """,
        """
        from contextlib import nullcontext
        with nullcontext(sock) as s:
            s.send(b"x")  # expect: ZMQ202
        """,
        """
        from contextlib import ExitStack
        with ExitStack() as stack:  # expect: ZMQ202
            stack.callback(sock.send, b"x")
        """,
        """
        from contextlib import ExitStack
        with ExitStack() as stack:
            s = stack.enter_context(sock)
            s.send(b"x")  # expect: ZMQ202
        """,
        """
        import threading
        with threading.Lock():
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        with sock as s, open("/dev/null") as f:
            s.send(b"x")  # expect: ZMQ202
        """,
        """
        class Swallow:
            def __enter__(self):
                return self
            def __exit__(self, *exception):
                return True
        with Swallow():
            raise ValueError
        sock.send(b"x")  # expect: ZMQ202
        """,
        """
        class Pass:
            def __enter__(self):
                return self
            def __exit__(self, *exception):
                return False
        with Pass():
            raise ValueError
        sock.send(b"never")
        """,
        """
        class Talk:
            def __enter__(self):
                pass
            def __exit__(self, kind, value, trace):
                sock.send(b"x")  # expect: ZMQ202
        with Talk():
            raise SystemExit
        """,
        """
        try:
            raise ExceptionGroup("many", [ValueError()])
        except* ValueError:
            sock.send(b"x")  # expect: ZMQ202
        """,
        """
        if False:
            sock.send(b"never")
        """,
        """
        sock.send(b"x") if not __debug__ and False else None
        """,
    ],
)
def test_block_in_the_child(block: str) -> None:
    body = "".join(f"    {line}\n" for line in script(block)["main.py"].splitlines())
    check(script(SOCKET, f"if os.fork() == 0:\n{body}"))


def test_child_leaves_by_the_finally_of_its_parent() -> None:
    """The child runs the ``finally`` too; that its close releases nothing there is no deed of its own."""
    check(
        script(
            SOCKET,
            """
            try:
                if os.fork() == 0:
                    raise SystemExit
            finally:
                sock.close()
                context.term()
            """,
        )
    )


def test_child_falls_out_of_the_with_of_its_parent() -> None:
    check(
        script(
            """
            import os
            import zmq
            with zmq.Context() as context, context.socket(zmq.PUSH) as sock:
                if os.fork() == 0:
                    print("child")
            """
        )
    )


def test_child_sends_from_the_finally_of_its_parent() -> None:
    check(
        script(
            SOCKET,
            """
            try:
                if os.fork() == 0:
                    raise SystemExit
            finally:
                sock.send(b"bye")  # expect: ZMQ202
            """,
        )
    )


def test_child_ends_before_the_finally() -> None:
    check(
        script(
            SOCKET,
            """
            try:
                if os.fork() == 0:
                    os._exit(0)
            finally:
                sock.send(b"bye")
            """,
        )
    )


def test_child_of_a_function_that_catches_everything() -> None:
    check(
        script(
            SOCKET,
            """
            def child():
                raise ValueError
            try:
                if os.fork() == 0:
                    child()
                    os._exit(0)
            except ValueError:
                sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_handler_starts_from_before_the_assignment() -> None:
    """The constructor may fail, and then the name still holds what it held."""
    check(
        script(
            SOCKET,
            """
            if os.fork() == 0:
                s = sock
                try:
                    s = zmq.Context().socket(zmq.PUSH)
                except zmq.ZMQError:
                    s.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_socket_made_anew_in_a_loop_of_children() -> None:
    check(
        script(
            """
            import os
            import zmq
            for number in range(3):
                pid = os.fork()
                if pid == 0:
                    sock = zmq.Context().socket(zmq.PUSH)
                    sock.send(b"own")
                    sock.close()
                    break
            """
        )
    )


def test_closing_all_in_a_loop_before_the_fork() -> None:
    check(
        script(
            """
            import os
            import zmq
            context = zmq.Context()
            sockets = [context.socket(zmq.PUSH) for _ in range(3)]
            for sock in sockets:
                sock.close()
            context.term()
            if os.fork() == 0:
                for sock in sockets:
                    if not sock.closed:
                        sock.send(b"never")
            """
        )
    )


@pytest.mark.parametrize(
    "exception",
    [
        "ValueError",
        "ValueError('text')",
        "zmq.ZMQError(11)",
        "OSError(2, 'text')",
    ],
)
def test_exception_that_no_handler_catches(exception: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            if os.fork() == 0:
                try:
                    raise {exception}
                except (KeyError, IndexError):
                    sock.recv()
                sock.send(b"never")
            """,
        )
    )


@pytest.mark.parametrize(
    ("made", "mark"),
    [
        ("stack.callback(give_up)", "# expect: ZMQ203"),
        ("stack.enter_context(contextlib.closing(Line()))", "# expect: ZMQ203"),
        ("stack.callback(sock.close)", ""),
        ("stack.enter_context(contextlib.closing(sock))", ""),
    ],
)
def test_what_a_library_calls_of_the_programs_on_leaving_is_a_deed(made: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import contextlib

            def give_up():
                sock.close()  {mark}

            class Line:
                def close(self):
                    give_up()

            if os.fork() == 0:
                with contextlib.ExitStack() as stack:
                    {made}
            """,
        )
    )


def test_what_was_pushed_last_on_a_stack_is_called_first() -> None:
    check(
        script(
            SOCKET,
            """
            from contextlib import ExitStack
            def report():
                sock.send(b"x")
            def renew():
                global sock
                sock = zmq.Context().socket(zmq.PUSH)
            if os.fork() == 0:
                with ExitStack() as stack:
                    stack.callback(report)
                    stack.callback(renew)
            """,
        )
    )


@pytest.mark.parametrize(
    ("raised", "caught", "mark"),
    [
        ("ValueError", "(KeyError, other.kind())", "# expect: ZMQ202"),
        ("ValueError", "(KeyError, other.Error)", ""),
        ("ValueError", "(KeyError, ValueError)", "# expect: ZMQ202"),
        ("ValueError", "other.kind()", "# expect: ZMQ202"),
        ("other.Error", "(KeyError, ValueError)", "# expect: ZMQ202"),
        ("other.error()", "KeyError", "# expect: ZMQ202"),
        ("ValueError", "(KeyError, OSError)", ""),
        ("ValueError", "()", ""),
        ("KeyError", "LookupError", "# expect: ZMQ202"),
        ("LookupError", "KeyError", ""),
        ("SystemExit", "Exception", ""),
        ("SystemExit", "BaseException", "# expect: ZMQ202"),
        ("zmq.Again", "zmq.ZMQError", "# expect: ZMQ202"),
        ("zmq.ZMQError", "OSError", ""),
    ],
)
def test_which_handler_catches(raised: str, caught: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import other
            if os.fork() == 0:
                try:
                    raise {raised}
                except {caught}:
                    sock.send(b"x")  {mark}
            """,
        )
    )


@pytest.mark.parametrize("asked", ["kind is not None", "error is not None", "kind"])
@pytest.mark.parametrize(("body", "mark"), [("pass", ""), ("raise KeyError", "# expect: ZMQ202")])
def test_a_manager_is_told_how_its_block_is_left(asked: str, body: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Manager:
                def __enter__(self):
                    return self
                def __exit__(self, kind, error, trace):
                    if {asked}:
                        sock.send(b"x")  {mark}
            if os.fork() == 0:
                with Manager():
                    {body}
            """,
        )
    )


WATCHING = """
import os, zmq
sock = zmq.Context().socket(zmq.PUSH)
class Watch:
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        if {test}:
            sock.send(b"x"){mark}
        return True
if os.fork() == 0:
    with Watch():
        {body}
    os._exit(0)
"""


@pytest.mark.parametrize(
    ("test", "body", "mark"),
    [
        ("kind is not None", "open('x').read()", True),
        ("error", "int(os.environ['N'])", True),
        ("kind is not None", "raise ValueError", True),
        ("kind is None", "open('x').read()", True),
        ("kind is None", "raise ValueError", False),
    ],
)
def test_what_a_manager_does_about_an_exception(test: str, body: str, mark: bool) -> None:
    check({"main.py": WATCHING.format(test=test, body=body, mark="  # expect: ZMQ202" if mark else "")})


MANAGERS = """
import contextlib
class Manager:
    def __init__(self, swallows):
        self.swallows = swallows
    def __enter__(self):
        return self
    def __exit__(self, kind, raised, trace):
        if kind is not None:
            sock.send(b"raised")
        return self.swallows
@contextlib.contextmanager
def managing():
    try:
        yield
    except KeyError:
        sock.send(b"raised")
def leave(kind, raised, trace):
    if raised is not None:
        sock.send(b"raised")
    return kind is KeyError
"""


@pytest.mark.parametrize(
    ("push", "told", "goes_on"),
    [
        ("stack.enter_context(Manager(True))", 13, True),
        ("stack.enter_context(Manager(False))", 13, False),
        ("stack.push(Manager(True))", 13, True),
        ("stack.enter_context(managing())", 20, True),
        ("stack.push(leave)", 23, True),
        ("stack.callback(print)", 0, False),
        ("stack.enter_context(contextlib.suppress(KeyError))", 0, True),
        ("stack.push(leave); stack.enter_context(contextlib.suppress(KeyError))", 0, True),
        ("stack.push(leave); stack.callback(print)", 23, True),
    ],
)
@pytest.mark.parametrize("is_raised", [True, False])
def test_a_stack_tells_its_managers_what_is_raised(push: str, told: int, goes_on: bool, is_raised: bool) -> None:
    outcome = analyse(
        script(
            SOCKET,
            MANAGERS,
            f"""
            if os.fork() == 0:
                with contextlib.ExitStack() as stack:
                    {push}
                    {"raise KeyError" if is_raised else ""}
                context.term()
            """,
        )
    )
    lines = {site.line for found in outcome.findings if found.code == "ZMQ202" for site in found.sites}
    assert lines == ({told} if told and is_raised else set())
    assert ("ZMQ203" in {found.code for found in outcome.findings}) is (goes_on or not is_raised)


def test_what_swallows_an_exception_of_a_library() -> None:
    check(
        {
            "main.py": """
import os, zmq
sock = zmq.Context().socket(zmq.PUSH)
class Ignoring:
    def __enter__(self):
        self.failed = False
        return self
    def __exit__(self, kind, error, trace):
        self.failed = kind is not None
        return True
if os.fork() == 0:
    with Ignoring() as ignoring:
        open("x").read()
    if ignoring.failed:
        sock.send(b"x")  # expect: ZMQ202
    os._exit(0)
"""
        }
    )


@pytest.mark.parametrize(
    ("raised", "mark"),
    [
        ("pass", "  # expect: ZMQ202"),
        ("raise Stop(1)", ""),
        ("{}['x']", "  # expect: ZMQ202"),
    ],
)
def test_a_manager_is_told_the_class_of_what_is_raised(raised: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Stop(Exception):
                pass

            class Flushing:
                def __enter__(self):
                    return self

                def __exit__(self, kind, error, trace):
                    if kind is None or kind is KeyError:
                        sock.send(b"x"){mark}
                    return True

            if os.fork() == 0:
                with Flushing():
                    {raised}
            """,
        )
    )


def test_what_a_stack_calls_of_a_library_is_called_where_the_block_is_left() -> None:
    program = """
        import contextlib
        with contextlib.ExitStack() as stack:{mark}
            stack.callback(sock.send, b"leaving")
            {fork}
        """
    check(script(SOCKET, program.format(mark="  # expect: ZMQ202", fork="os.fork()")))
    check(script(SOCKET, program.format(mark="", fork="os.fork() or os._exit(0)")))


@pytest.mark.parametrize(("given", "mark"), [("False, True", ""), ("True, loud=True", "  # expect: ZMQ202")])
def test_a_stack_calls_with_what_it_was_given(given: str, mark: str) -> None:
    program = f"""
    from contextlib import ExitStack
    def say(may, loud=False):
        if may and loud:
            sock.send(b"x"){mark}
    if os.fork() == 0:
        with ExitStack() as stack:
            stack.callback(say, {given})
    """
    check(script(SOCKET, program))
