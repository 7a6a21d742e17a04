"""Threads and tasks: what they do, when it is done, and what each has of its own."""

from __future__ import annotations

import pytest
from programs import SOCKET, analyse, check, script


def test_what_a_thread_did_is_done_once_it_has_ended() -> None:
    check(
        script(
            SOCKET,
            """
            import threading

            thread = threading.Thread(target=sock.close)
            thread.start()
            thread.join()
            if os.fork() == 0:
                sock.close()
            """,
        )
    )


def test_a_thread_may_have_ended_where_more_is_done_before_it_is_waited_for() -> None:
    found = check(
        script(
            SOCKET,
            """
            import threading

            thread = threading.Thread(target=sock.close)
            thread.start()
            if os.fork() == 0:
                sock.close()  # expect: ZMQ203
            thread.join()
            """,
        )
    )
    assert found.only("ZMQ203").confidence == "possible"


STORAGE = [
    ("storage = threading.local()", "storage.sock = sock", "storage.sock"),
    ("storage = contextvars.ContextVar('storage')", "storage.set(sock)", "storage.get()"),
]


@pytest.mark.parametrize(("made", "kept", "read"), STORAGE)
def test_a_thread_does_not_find_what_another_keeps_for_itself(made: str, kept: str, read: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import contextvars
            import threading

            {made}
            {kept}

            def use():
                {read}.send(b"x")  # expect: ZMQ202

            def use_in_a_thread():
                {read}.send_string("x")

            if os.fork() == 0:
                thread = threading.Thread(target=use_in_a_thread)
                thread.start()
                thread.join()
                use()
            """,
        )
    )


@pytest.mark.parametrize(("made", "kept", "read"), STORAGE)
def test_what_a_thread_keeps_for_itself_is_there_in_a_child_that_it_forks(made: str, kept: str, read: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import contextvars
            import threading

            {made}

            def work():
                {kept}
                if os.fork() == 0:
                    {read}.send(b"x")  # expect: ZMQ202

            threading.Thread(target=work).start()
            """,
        )
    )


def test_a_task_sets_context_variables_for_itself_and_thread_locals_for_all() -> None:
    check(
        script(
            SOCKET,
            """
            import asyncio
            import contextvars
            import threading

            variable = contextvars.ContextVar("variable", default=None)
            local = threading.local()

            async def keep():
                variable.set(sock)
                local.sock = sock
                if os.fork() == 0:
                    variable.get().send(b"x")  # expect: ZMQ202

            asyncio.run(keep())
            if os.fork() == 0:
                if variable.get() is not None:
                    variable.get().send_string("x")
                local.sock.send(b"x")  # expect: ZMQ202
            """,
        ),
    )


def test_the_callback_of_a_future_is_called() -> None:
    check(
        script(
            SOCKET,
            """
            from concurrent.futures import ThreadPoolExecutor

            def note(future):
                sock.send(b"x")  # expect: ZMQ202

            if os.fork() == 0:
                with ThreadPoolExecutor(1) as executor:
                    executor.submit(int).add_done_callback(note)
                os._exit(0)
            """,
        )
    )


POOLS = """
import concurrent.futures, multiprocessing.dummy
from concurrent.futures import ThreadPoolExecutor, as_completed
from multiprocessing.pool import ThreadPool

def work(first, *rest):
    first.send(b"x"){mark}
    return first

def other(*args):
    return None

def begin(first):
    first.send(b"x"){mark}
"""


@pytest.mark.parametrize(
    "use",
    [
        "ThreadPoolExecutor().submit(work, sock)",
        "list(ThreadPoolExecutor().map(work, [sock]))",
        "list(ThreadPoolExecutor().map(work, [sock], [1]))",
        "ThreadPoolExecutor(initializer=begin, initargs=(sock,)).submit(other)",
        "ThreadPool(2, begin, (sock,)).apply(other)",
        "ThreadPool(2).map(work, [sock])",
        "ThreadPool(2).starmap(work, [(sock, 1)])",
        "ThreadPool(2).apply(work, (sock,))",
        "ThreadPool(2).apply_async(work, [sock]).get()",
        "ThreadPool(2).apply_async(other, callback=lambda result: sock.send(b'x'))  # expect: ZMQ202",
        "multiprocessing.dummy.Pool(2).map(work, [sock])",
        "[work(each) for each in ThreadPool(2).map(lambda number: sock, [1])]",
        "work(ThreadPoolExecutor().submit(lambda: sock).result())",
        "[work(each.result()) for each in as_completed([ThreadPoolExecutor().submit(lambda: sock)])]",
        "ThreadPoolExecutor().submit(lambda: sock).add_done_callback(lambda future: work(future.result()))",
    ],
)
def test_a_pool_of_threads_works_in_the_child_that_uses_it(use: str) -> None:
    mark = "" if "expect" in use else "  # expect: ZMQ202"
    function, _, rest = POOLS.partition("def begin")
    of_begin = mark if "begin" in use else ""
    of_work = mark if "work" in use else ""
    pools = function.format(mark=of_work) + "def begin" + rest.format(mark=of_begin)
    check(script(SOCKET, pools, f"if os.fork() == 0:\n    {use}\n    os._exit(0)\n"))


@pytest.mark.parametrize(
    "use",
    [
        "list(ThreadPoolExecutor().map(other, [sock]))",
        "list(ThreadPoolExecutor().map(work, [zmq.Context().socket(zmq.PUSH)]))",
        "ThreadPool(2).starmap(work, [(zmq.Context().socket(zmq.PUSH), sock)])",
        "ThreadPoolExecutor(initializer=begin, initargs=(zmq.Context().socket(zmq.PUSH),)).submit(other, sock)",
        "[work(each.result()) for each in [ThreadPoolExecutor().submit(zmq.Context().socket, zmq.PUSH)]]",
    ],
)
def test_a_pool_of_threads_is_given_what_the_child_made(use: str) -> None:
    check(script(SOCKET, POOLS.format(mark=""), f"if os.fork() == 0:\n    {use}\n    os._exit(0)\n"))


def test_a_pool_of_threads_forks_nothing_itself() -> None:
    check(
        script(
            SOCKET,
            POOLS.format(mark=""),
            """
            pool = ThreadPoolExecutor(initializer=begin, initargs=(sock,))
            list(pool.map(work, [sock]))
            pool.submit(work, sock).result().send(b"mine")
            os.fork()
            """,
        )
    )


@pytest.mark.parametrize(("made", "kept", "read"), STORAGE)
@pytest.mark.parametrize("found", [True, False])
def test_the_callback_of_a_future_may_run_in_the_thread_that_adds_it(
    made: str, kept: str, read: str, found: bool
) -> None:
    reading = read.replace(".get()", ".get(None)").replace("storage.sock", "getattr(storage, 'sock', None)")
    outcome = analyse(
        script(
            SOCKET,
            f"""
            import concurrent.futures
            import contextvars
            import threading

            {made}
            {kept}

            def use(future):
                line = {reading}
                if (line is not None) is {found}:
                    (line or sock).send(b"x")

            if os.fork() == 0:
                with concurrent.futures.ThreadPoolExecutor() as pool:
                    pool.submit(int).add_done_callback(use)
            """,
        )
    )
    assert outcome.only("ZMQ202").confidence == "possible"


def test_what_the_callback_of_a_future_does_is_certain_where_the_thread_does_not_matter() -> None:
    program = """
    import concurrent.futures
    if os.fork() == 0:
        with concurrent.futures.ThreadPoolExecutor() as pool:
            pool.submit(int).add_done_callback(lambda future: sock.send(b"x"))
    """
    assert analyse(script(SOCKET, program)).only("ZMQ202").confidence == "certain"


def test_a_context_variable_that_is_not_set_gives_the_default_that_is_asked_for() -> None:
    program = """
    import contextvars
    storage = contextvars.ContextVar("storage")
    if os.fork() == 0:
        if storage.get(None) is not None:
            sock.recv()
        storage.get(sock).send(b"x")  # expect: ZMQ202
    """
    assert check(script(SOCKET, program)).only("ZMQ202").confidence == "certain"


def test_what_a_thread_did_is_as_doubtful_as_the_way_to_its_start() -> None:
    outcome = check(
        script(
            SOCKET,
            """
            import threading
            import other
            def work():
                pass
            if os.fork() == 0:
                if other.thing():
                    thread = threading.Thread(target=work)
                    thread.start()
                    thread.join()
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )
    assert outcome.only("ZMQ202").confidence == "possible"


SCOPE = """
import contextvars
storage = contextvars.ContextVar("storage")
token = storage.set({first})
storage.set({second})
{change}
def use():
    try:
        held = storage.get()
    except LookupError:
        return
    if held is not None:
        held.send(b"x"){mark}
if os.fork() == 0:
    {use}
"""


@pytest.mark.parametrize(
    ("first", "second", "change", "use"),
    [
        ("None", "sock", "pass", "use()"),
        ("None", "sock", "pass", "contextvars.copy_context().run(use)"),
        ("None", "sock", "scope = contextvars.copy_context()", "scope.run(use)"),
        ("sock", "None", "storage.reset(storage.set(1)); storage.set(sock)", "use()"),
        ("None", "sock", "inner = storage.set(None); storage.reset(inner)", "use()"),
    ],
)
def test_a_context_variable_gives_what_was_set(first: str, second: str, change: str, use: str) -> None:
    mark = "  # expect: ZMQ202"
    check(script(SOCKET, SCOPE.format(first=first, second=second, change=change, use=use, mark=mark)))


@pytest.mark.parametrize(
    ("first", "second", "change"),
    [
        ("sock", "sock", "storage.reset(token)"),
        ("None", "None", "inner = storage.set(sock); storage.reset(inner)"),
        ("None", "None", "inner = storage.set(sock); storage.set(inner.old_value)"),
    ],
)
def test_a_context_variable_that_is_reset_gives_what_it_held_before(first: str, second: str, change: str) -> None:
    check(script(SOCKET, SCOPE.format(first=first, second=second, change=change, use="use()", mark="")))


GATHERED = """
import asyncio
async def fails():
    raise ValueError
async def works():
    return 1
async def main():
    for found in await asyncio.gather({given}):
        if isinstance(found, ValueError):
            sock.send(b"x"){mark}
if os.fork() == 0:
    asyncio.run(main())
"""


@pytest.mark.parametrize(
    ("given", "mark"),
    [
        ("fails(), works(), return_exceptions=True", "  # expect: ZMQ202"),
        ("works(), return_exceptions=True", ""),
        ("fails(), works()", ""),
    ],
)
def test_what_gathered_coroutines_raise_may_be_given(given: str, mark: str) -> None:
    check(script(SOCKET, GATHERED.format(given=given, mark=mark)))


AGAIN = """
    import asyncio
    import multiprocessing
    import os
    import threading
    import time
    import zmq

    class App:
        def __init__(self):
            self.out = None
            self.running = True

        def work(self):
            if self.out is not None:
                self.out.send(b"x"){mark}

        def supervise(self):
            while self.running:
                multiprocessing.Process(target=self.work).start()
                time.sleep(1)

        async def supervise_in_a_task(self):
            while self.running:
                multiprocessing.Process(target=self.work).start()
                await asyncio.sleep(1)

        def once(self):
            multiprocessing.Process(target=self.work).start()
            while self.running:
                time.sleep(1)

        def open(self):
            self.out = zmq.Context().socket(zmq.PUB)

        async def main_that_ends_it(self, cancel):
            task = asyncio.create_task(self.supervise_in_a_task())
            await asyncio.sleep(1)
            if cancel:
                task.cancel()
            else:
                self.running = False
                await task
            self.open()
            await asyncio.sleep(1)

        async def main(self):
            task = asyncio.create_task(self.supervise_in_a_task())
            await asyncio.sleep(1)
            self.open()
            await asyncio.sleep(1)
            self.running = False
            await task

    app = App()
    """


@pytest.mark.parametrize(
    ("use", "mark"),
    [
        ("thread.start()\napp.open()\ntime.sleep(1)\napp.running = False\nthread.join()", "  # expect: ZMQ202"),
        ("thread.start()\napp.open()\nthread.join()\napp.out.close()", "  # expect: ZMQ202"),
        ("thread.start()\napp.running = False\nthread.join()\napp.open()\ntime.sleep(1)", ""),
        ("thread.start()\napp.open()\napp.out.close()\ntime.sleep(1)\nthread.join()", ""),
        ("asyncio.run(app.main())", "  # expect: ZMQ202"),
        ("asyncio.run(app.main_that_ends_it(cancel=True))", ""),
        ("asyncio.run(app.main_that_ends_it(cancel=False))", ""),
    ],
)
def test_what_forks_again_and_again_beside_inherits_what_is_made_since(use: str, mark: str) -> None:
    thread = "thread = threading.Thread(target=app.supervise)\n"
    found = check(script(AGAIN.format(mark=mark), thread, use + "\n"))
    assert all(each.confidence == "possible" for each in found.findings if each.code == "ZMQ202")


def test_what_forks_once_beside_does_not_inherit_what_is_made_later() -> None:
    thread = "thread = threading.Thread(target=app.once)\nthread.start()\n"
    check(script(AGAIN.format(mark=""), thread, "app.open()\ntime.sleep(1)\nthread.join()\n"))


HANDSHAKE = """
import os
import queue
import threading
import zmq
ready, forked = threading.Event(), threading.Event()
jobs = queue.Queue()
condition, barrier, semaphore = threading.Condition(), threading.Barrier(2), threading.Semaphore(0)
free = threading.Semaphore(1)
out = None
def fork(out):
    if os.fork() == 0:
        if out is not None:
            out.send(b"x"){mark}
        os._exit(0)
    forked.set()
def fork_when_ready():
    ready.wait()
    fork(out)
def fork_when_notified():
    with condition:
        while out is None:
            condition.wait()
    fork(out)
def fork_when_it_is_so():
    with condition:
        condition.wait_for(lambda: out is not None)
    fork(out)
def fork_when_all_are_here():
    barrier.wait()
    fork(out)
def fork_where_it_is_free():
    free.acquire()
    fork(out)
def fork_when_it_may():
    semaphore.acquire()
    fork(out)
def fork_before_it_is_ready():
    fork(out)
    ready.wait()
def fork_with_what_comes():
    fork(jobs.get())
def work():
    for job in iter(jobs.get, None):
        job()
def begin(target):
    thread = threading.Thread(target=target)
    thread.start()
    return thread
"""
OUT = "out = zmq.Context().socket(zmq.PUB)\n"
TOUCHED = "  # expect: ZMQ202"


@pytest.mark.parametrize(
    ("use", "mark"),
    [
        (f"thread = begin(fork_when_ready)\n{OUT}ready.set()\nthread.join()", TOUCHED),
        (f"begin(fork_when_ready)\n{OUT}ready.set()", TOUCHED),
        (f"thread = begin(fork_when_ready)\nready.set()\nforked.wait()\n{OUT}thread.join()", ""),
        (f"thread = begin(fork_when_ready)\n{OUT}out.close()\nout = None\nready.set()\nthread.join()", ""),
        (f"thread = begin(fork_before_it_is_ready)\nforked.wait()\n{OUT}ready.set()\nthread.join()", ""),
        (f"thread = begin(fork_with_what_comes)\n{OUT}jobs.put(out)\nthread.join()", TOUCHED),
        (f"thread = begin(fork_with_what_comes)\n{OUT}jobs.put(None)\nthread.join()", ""),
        (f"begin(fork_when_notified)\nwith condition:\n    {OUT}    condition.notify()", TOUCHED),
        (f"begin(fork_when_it_is_so)\nwith condition:\n    {OUT}    condition.notify_all()", TOUCHED),
        (f"begin(fork_when_all_are_here)\n{OUT}barrier.wait()", TOUCHED),
        (f"begin(fork_when_all_are_here)\nbarrier.wait()\nforked.wait()\n{OUT}", ""),
        (f"begin(fork_when_it_may)\n{OUT}semaphore.release()", TOUCHED),
        (f"begin(fork_when_it_may)\nsemaphore.release()\nforked.wait()\n{OUT}", ""),
        (f"begin(fork_where_it_is_free)\nforked.wait()\n{OUT}", ""),
        (f"thread = begin(work)\n{OUT}jobs.put(lambda: fork(out))\njobs.put(None)\nthread.join()", TOUCHED),
        (f"thread = begin(work)\n{OUT}jobs.put(lambda: print(out))\njobs.put(None)\nthread.join()", ""),
    ],
)
def test_a_thread_that_waits_forks_with_what_is_made_until_then(use: str, mark: str) -> None:
    check(script(HANDSHAKE.format(mark=mark), use + "\n"))


@pytest.mark.parametrize(
    ("made", "then", "mark"),
    [
        ("threading.Timer(1, use)", "timer.join()", "  # expect: ZMQ202"),
        ("threading.Timer(1, function=use)", "time.sleep(2)", "  # expect: ZMQ202"),
        ("threading.Timer(1, print, (use,))", "timer.join()", ""),
        ("threading.Timer(1, use)", "late.close(); timer.join()", ""),
        ("threading.Timer(1, use)", "timer.cancel(); time.sleep(2)", ""),
    ],
)
def test_a_timer_runs_later(made: str, then: str, mark: str) -> None:
    program = f"""
        import os
        import threading
        import time
        import zmq
        late = None
        def use():
            if os.fork() == 0:
                if late is not None:
                    late.send(b"x"){mark}
                os._exit(0)
        timer = {made}
        timer.start()
        late = zmq.Context().socket(zmq.PUB)
        {then}
        """
    check(script(program))


def test_a_timer_gives_its_function_what_it_was_given() -> None:
    program = """
        import threading
        def use(s, again):
            s.send(b"x")  # expect: ZMQ202
            again.socket(zmq.PUB)  # expect: ZMQ201
        if os.fork() == 0:
            threading.Timer(1, use, [sock], {"again": context}).start()
        """
    check(script(SOCKET, program))


@pytest.mark.parametrize(("given", "mark"), [("sock", "  # expect: ZMQ202"), ("None", "")])
@pytest.mark.parametrize(
    ("base", "work", "made"),
    [
        ("threading.Thread", "self._target(*self._args, **self._kwargs)", "target=send, args=({},)"),
        ("threading.Thread", "self._target and self._target(**self._kwargs)", "target=send, kwargs={{'line': {}}}"),
        ("threading.Timer", "self.function(*self.args, **self.kwargs)", "1, send, [{}]"),
    ],
)
def test_a_run_that_calls_the_target_itself(base: str, work: str, made: str, given: str, mark: str) -> None:
    program = f"""
        import threading
        class Work({base}):
            def run(self):
                if not self.name:
                    return
                {work}
        def send(line):
            if line is not None:
                line.send(b"x"){mark}
        if os.fork() == 0:
            work = Work({made.format(given)})
            work.start()
            work.join()
        """
    check(script(SOCKET, program))


def test_a_thread_without_a_target_has_none() -> None:
    program = """
        import threading
        class Work(threading.Thread):
            def run(self):
                if self._target is not None:
                    sock.send(b"x")
                for each in self._args:
                    each.send(b"x")
        if os.fork() == 0:
            Work().start()
        """
    check(script(SOCKET, program))


OWN_OF_A_THREAD = """
import threading
class Own(threading.local):
    def __init__(self, kind):
        self.line = zmq.Context().socket(kind)
own = Own(zmq.PUB)
def use():
    own.line.send(b"x"){here}
def replace():
    own.line = None
    own.line = zmq.Context().socket(zmq.PUB)
    own.line.send(b"x")
def fork():
    own.line.send(b"x")
    if os.fork() == 0:
        own.line.send(b"x"){there}
        os._exit(0)
def begin(work):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
"""


@pytest.mark.parametrize(
    ("in_child", "here"), [("use()", "  # expect: ZMQ202"), ("begin(use)", ""), ("begin(replace)", "")]
)
def test_each_thread_initialises_what_it_has_of_its_own(in_child: str, here: str) -> None:
    program = OWN_OF_A_THREAD.format(here=here, there="")
    check(script(SOCKET, program, f"if os.fork() == 0:\n    {in_child}\n    os._exit(0)\n"))


def test_what_a_thread_has_initialised_is_inherited_where_it_forks() -> None:
    check(script(SOCKET, OWN_OF_A_THREAD.format(here="", there="  # expect: ZMQ202"), "begin(fork)\n"))


JOINED = """
import threading

class Failing(threading.Thread):
    failed = None
    def run(self):
        {run}
    def join(self, timeout=None):
        super().join(timeout)
        if self.failed is not None:
            raise self.failed

def child():
    thread = Failing()
    thread.start()
    patience = 5
    try:
        thread.join(patience)
    except ValueError:
        sock.send(b"failed"){failed}
    else:
        sock.send(b"ended"){ended}

if os.fork() == 0:
    child()
"""


@pytest.mark.parametrize(("run", "fails"), [("self.failed = ValueError()", True), ("self.ended = True", False)])
def test_what_the_thread_has_done_is_done_once_the_programs_own_join_comes_back(run: str, fails: bool) -> None:
    marks = {"failed": "", "ended": "", "failed" if fails else "ended": "  # expect: ZMQ202"}
    check(script(SOCKET, JOINED.format(run=run, **marks)))
