"""Bodies that run elsewhere than where they are called: generators, coroutines, partials, caches and decorators."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


def test_generator_runs_where_it_is_consumed() -> None:
    check(
        script(
            SOCKET,
            """
            def messages():
                sock.send(b"x")  # expect: ZMQ202
                yield 1
            waiting = messages()
            if os.fork() == 0:
                for _ in waiting:
                    pass
            """,
        )
    )


def test_generator_that_nobody_consumes_never_runs() -> None:
    check(
        script(
            SOCKET,
            """
            def messages():
                sock.send(b"never")
                yield 1
            if os.fork() == 0:
                messages()
            """,
        )
    )


def test_generator_yields_the_socket() -> None:
    check(
        script(
            SOCKET,
            """
            def sockets():
                yield None
                yield sock
            if os.fork() == 0:
                for s in sockets():
                    if s is not None:
                        s.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_generator_yields_from_another() -> None:
    check(
        script(
            SOCKET,
            """
            def inner():
                yield sock
            def outer():
                yield from inner()
            if os.fork() == 0:
                next(outer()).send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_generator_expression() -> None:
    check(
        script(
            SOCKET,
            """
            sockets = (s for s in [sock])
            if os.fork() == 0:
                for s in sockets:
                    s.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_coroutine_runs_where_it_is_awaited() -> None:
    check(
        script(
            "import asyncio\n",
            SOCKET,
            """
            async def send():
                sock.send(b"x")  # expect: ZMQ202
            async def main():
                await send()
            async def unused():
                send()
            if os.fork() == 0:
                asyncio.run(main())
            """,
        )
    )


@pytest.mark.parametrize(
    "start",
    [
        "await asyncio.gather(send(), send())",
        "await asyncio.create_task(send())",
        "await asyncio.wait_for(send(), 1)",
        "asyncio.ensure_future(send())",
        "async with asyncio.TaskGroup() as group:\n        group.create_task(send())",
    ],
)
def test_coroutine_run_by_the_event_loop(start: str) -> None:
    check(
        script(
            "import asyncio\n",
            SOCKET,
            """
            async def send():
                sock.send(b"x")  # expect: ZMQ202
            """,
            f"async def main():\n    {start}\n",
            """
            if os.fork() == 0:
                asyncio.run(main())
            """,
        )
    )


def test_asynchronous_generator_and_comprehension() -> None:
    check(
        script(
            "import asyncio\n",
            SOCKET,
            """
            async def sockets():
                yield sock
            async def main():
                async for s in sockets():
                    s.send(b"x")  # expect: ZMQ202
            if os.fork() == 0:
                asyncio.run(main())
            """,
        )
    )


@pytest.mark.parametrize(
    "program",
    [
        "work = partial(send, sock)\nif os.fork() == 0:\n    work()",
        "work = partial(send, s=sock)\nif os.fork() == 0:\n    work()",
        "work = partial(partial(send), sock)\nif os.fork() == 0:\n    work()",
        "work = partial(send, None)\nif os.fork() == 0:\n    work(sock) if False else send(sock)",
        "work = partial(send, s=None)\nif os.fork() == 0:\n    work(s=sock)",
    ],
)
def test_partial_application(program: str) -> None:
    check(
        script(
            "from functools import partial\n",
            SOCKET,
            """
            def send(s):
                if s is not None:
                    s.send(b"x")  # expect: ZMQ202
            """,
            program,
        )
    )


def test_cached_function_gives_the_child_what_the_parent_made() -> None:
    check(
        script(
            """
            import os
            import functools
            import zmq
            @functools.lru_cache(maxsize=None)
            def connection():
                return zmq.Context().socket(zmq.PUSH)
            connection()
            if os.fork() == 0:
                connection().send(b"x")  # expect: ZMQ202
            """
        )
    )


@pytest.mark.parametrize(("size", "mark"), [("maxsize=0", ""), ("0", ""), ("1", "  # expect: ZMQ202")])
def test_a_cache_of_no_size_keeps_nothing(size: str, mark: str) -> None:
    check(
        script(
            f"""
            import os
            import functools
            import zmq
            @functools.lru_cache({size})
            def connection():
                return zmq.Context().socket(zmq.PUSH)
            connection()
            if os.fork() == 0:
                connection().send(b"x"){mark}
            """
        )
    )


def test_cached_function_first_called_in_the_child() -> None:
    check(
        script(
            """
            import os
            from functools import cache
            import zmq
            @cache
            def connection():
                return zmq.Context().socket(zmq.PUSH)
            if os.fork() == 0:
                connection().send(b"own")
            """
        )
    )


def test_cached_function_keyed_by_process() -> None:
    check(
        script(
            """
            import os
            from functools import lru_cache
            import zmq
            @lru_cache
            def connection(pid):
                return zmq.Context().socket(zmq.PUSH)
            connection(os.getpid())
            if os.fork() == 0:
                connection(os.getpid()).send(b"own")
            """
        )
    )


def test_cache_cleared_in_the_child() -> None:
    check(
        script(
            """
            import os
            from functools import cache
            import zmq
            @cache
            def connection():
                return zmq.Context().socket(zmq.PUSH)
            connection()
            if os.fork() == 0:
                connection.cache_clear()
                connection().send(b"own")
            """
        )
    )


def test_context_manager_from_a_generator() -> None:
    check(
        script(
            "from contextlib import contextmanager\n",
            SOCKET,
            """
            @contextmanager
            def borrowed():
                yield sock
            @contextmanager
            def fresh():
                with zmq.Context() as own:
                    yield own.socket(zmq.PUSH)
            if os.fork() == 0:
                with borrowed() as s:
                    s.send(b"x")  # expect: ZMQ202
                with fresh() as s:
                    s.send(b"own")
            """,
        )
    )


def test_contextmanager_cleans_up_after_the_body() -> None:
    check(
        script(
            "from contextlib import contextmanager\n",
            SOCKET,
            """
            @contextmanager
            def talking():
                try:
                    yield
                finally:
                    sock.send(b"x")  # expect: ZMQ202
            if os.fork() == 0:
                with talking():
                    raise ValueError
            """,
        )
    )


def test_decorator_of_the_program_wraps_the_function() -> None:
    check(
        script(
            "import functools\n",
            SOCKET,
            """
            def with_socket(function):
                @functools.wraps(function)
                def wrapper(*args):
                    return function(sock, *args)
                return wrapper
            @with_socket
            def work(s, number):
                s.send(b"x")  # expect: ZMQ202
            if os.fork() == 0:
                work(1)
            """,
        )
    )


def test_decorator_with_arguments_that_forks() -> None:
    check(
        script(
            SOCKET,
            """
            def in_child(times):
                def decorate(function):
                    def wrapper():
                        if os.fork() == 0:
                            function()
                            os._exit(0)
                    return wrapper
                return decorate
            @in_child(times=1)
            def work():
                sock.send(b"x")  # expect: ZMQ202
            work()
            """,
        )
    )


def test_recursion_ends_and_is_told() -> None:
    outcome = check(
        script(
            SOCKET,
            """
            def work(depth):
                sock.send(b"x")  # expect: ZMQ202
                if depth:
                    work(depth - 1)
            if os.fork() == 0:
                work(50)
            """,
        )
    )
    assert [each.kind for each in outcome.incomplete] == ["recursion"]


def test_callback_given_to_an_unknown_library_in_the_child() -> None:
    check(
        script(
            "import somewhere\n",
            SOCKET,
            """
            def work(*args):
                sock.send(b"x")  # expect: ZMQ202
            if os.fork() == 0:
                somewhere.register(work)
            """,
        )
    )


def test_result_of_a_helper_is_what_it_returns() -> None:
    check(
        script(
            SOCKET,
            """
            def pick(wanted):
                if wanted:
                    return sock
                return None
            if os.fork() == 0:
                nothing = pick(False)
                if nothing:
                    nothing.send(b"never")
                pick(True).send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_fork_by_a_context_manager_whose_body_is_the_child() -> None:
    check(
        script(
            "from contextlib import contextmanager\n",
            SOCKET,
            """
            @contextmanager
            def forked():
                pid = os.fork()
                try:
                    yield pid == 0
                finally:
                    if pid == 0:
                        os._exit(0)
            with forked() as in_child:
                if in_child:
                    sock.send(b"x")  # expect: ZMQ202
            sock.send(b"mine")
            """,
        )
    )


@pytest.mark.parametrize(
    "start",
    [
        "threading.Timer(1, tick).start()",
        "asyncio.new_event_loop().call_later(1, tick)",
        "asyncio.get_event_loop().run_in_executor(None, tick)",
        "threading.Thread(target=tick).start()",
    ],
)
def test_function_that_the_child_has_run_later(start: str) -> None:
    check(
        script(
            "import asyncio\nimport threading\n",
            SOCKET,
            f"""
            def tick():
                sock.send(b"x")  # expect: ZMQ202
            if os.fork() == 0:
                {start}
            """,
        )
    )


def test_a_generator_expression_that_is_returned_reads_the_variables_around_it() -> None:
    check(
        script(
            SOCKET,
            """
            def due(tick):
                return (each for each in (1, 2) if tick % each == 0)
            for each in due(int(os.environ["TICK"])):
                if os.fork() == 0:
                    sock.send(b"x")  # expect: ZMQ202
                    os._exit(0)
            """,
        )
    )


@pytest.mark.parametrize("given", ["line(), line()", "*[line() for _ in range(int(os.environ['X']))]"])
def test_what_is_gathered_is_a_list_of_what_each_gave(given: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import asyncio

            async def line():
                return sock

            async def first():
                return (await asyncio.gather({given}))[0]

            if os.fork() == 0:
                asyncio.run(first()).send(b"x")  # expect: ZMQ202
            """,
        )
    )
