"""What runs beside, around or after what the program writes down: managers, tasks, workers."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


def test_managers_of_given_sockets() -> None:
    check(
        script(
            """
            import os, zmq
            from contextlib import nullcontext, closing, AbstractContextManager
            s = zmq.Context().socket(zmq.PUB)
            def use(given=None):
                with (nullcontext(given) if given is not None else closing(zmq.Context().socket(zmq.PUB))) as k:
                    k.send(b"")  # expect: ZMQ202
            if os.fork() == 0:
                use(s)
                os._exit(0)
            os.wait()
            """
        )
    )


def test_a_class_of_managers_as_decorators() -> None:
    check(
        script(
            """
            import os, zmq
            from contextlib import contextmanager, ContextDecorator
            cur = []
            class attached(ContextDecorator):
                def __init__(self, k): self.k = k
                def __enter__(self):
                    cur.append(zmq.Context.instance().socket(self.k)); return self
                def __exit__(self, *a):
                    cur.pop().close()
            def child():
                cur[-1].send(b"")  # expect: ZMQ202
            @attached(zmq.PUB)
            def main():
                if os.fork() == 0:
                    child(); os._exit(0)
                os.wait()
            main()
            """
        )
    )


def test_a_generator_of_a_manager_as_a_decorator() -> None:
    check(
        script(
            """
            import os, zmq
            from contextlib import contextmanager
            box = {}
            @contextmanager
            def wired():
                box["s"] = zmq.Context().socket(zmq.PUB)
                try: yield
                finally: box.pop("s").close()
            @wired()
            def main():
                if os.fork() == 0:
                    box["s"].send(b"")  # expect: ZMQ202
                    os._exit(0)
                os.wait()
            main()
            """
        )
    )


def test_an_asynchronous_iterator_of_a_class() -> None:
    check(
        script(
            """
            import os, zmq, asyncio
            class Ticks:
                def __init__(self, s): self.s = s; self.n = 0
                def __aiter__(self): return self
                async def __anext__(self):
                    self.n += 1
                    if self.n > 3: raise StopAsyncIteration
                    self.s.send(b"")  # expect: ZMQ202
                    return self.n
            class Res:
                async def __aenter__(self):
                    return Ticks(s)
                async def __aexit__(self, *a): pass
            s = zmq.Context().socket(zmq.PUB)
            async def run():
                async with Res() as t:
                    async for x in t: print(x)
            if os.fork() == 0:
                asyncio.run(run()); os._exit(0)
            os.wait()
            """
        )
    )


def test_a_task_that_never_ends() -> None:
    check(
        script(
            """
            import asyncio, zmq, os, zmq.asyncio
            s = zmq.Context().socket(zmq.PUB)
            async def spectator(url, seen):
                ctx = zmq.asyncio.Context()
                sub = ctx.socket(zmq.SUB)
                try:
                    while True:
                        topic, _ = await sub.recv_multipart()
                        seen[topic] += 1
                finally:
                    sub.close(0)
                    ctx.term()
            async def serve(n):
                watching = asyncio.create_task(spectator("", {}))
                await asyncio.sleep(0.3)
                if os.fork() == 0:
                    s.send(b"")  # expect: ZMQ202
                    os._exit(0)
                watching.cancel()
                await asyncio.gather(watching, return_exceptions=True)
            asyncio.run(serve(2))
            """
        )
    )


def test_a_method_of_a_loop_that_is_kept() -> None:
    check(
        script(
            """
            import asyncio, zmq, multiprocessing as mp
            from functools import partial
            from concurrent.futures import ProcessPoolExecutor
            s = zmq.Context().socket(zmq.PUB)
            def f(u, x):
                s.send(b"")  # expect: ZMQ202
            async def main():
                loop = asyncio.get_running_loop()
                with ProcessPoolExecutor(2, mp.get_context("fork")) as pool:
                    score = partial(loop.run_in_executor, pool, partial(f, "u"))
                    await asyncio.gather(*map(score, [1, 2]))
            asyncio.run(main())
            """
        )
    )


def test_what_a_worker_calls_at_its_end() -> None:
    check(
        script(
            """
            import os, zmq
            from multiprocessing import util, get_context
            s = zmq.Context().socket(zmq.PUB)
            def bye():
                s.send(b"")  # expect: ZMQ202
            def setup():
                util.Finalize(None, bye, exitpriority=10)
            def f(x): return x
            if __name__ == "__main__":
                with get_context("fork").Pool(2, setup) as p:
                    p.map(f, [1])
                    p.close(); p.join()
            """
        )
    )


def test_objects_made_after_the_workers() -> None:
    check(
        script(
            """
            import zmq
            from multiprocessing import Pool
            class Job:
                def __init__(self, n): self.n = n
                def run(self):
                    pub.send(b"")  # expect: ZMQ202
            pub = zmq.Context().socket(zmq.PUB)
            def work(job):
                job.run()
            if __name__ == "__main__":
                with Pool(2) as p:
                    jobs = [Job(i) for i in range(3)]
                    p.map(work, jobs)
            """
        )
    )


def test_partials_made_after_the_workers() -> None:
    check(
        script(
            """
            import zmq
            from multiprocessing import Pool
            from functools import partial
            pub = zmq.Context().socket(zmq.PUB)
            def work(conf, f):
                if conf["on"]:
                    conf["fn"](b"")
            def send(b):
                pub.send(b)  # expect: ZMQ202
            if __name__ == "__main__":
                with Pool(2) as p:
                    conf = {"on": True, "fn": send}
                    p.map(partial(work, conf), [1])
            """
        )
    )


def test_callable_objects_sent_to_workers() -> None:
    check(
        script(
            """
            import zmq
            from concurrent.futures import ProcessPoolExecutor
            from dataclasses import dataclass
            from typing import Callable
            pub = zmq.Context().socket(zmq.PUB)
            @dataclass
            class Step:
                fn: Callable
                def __call__(self, x):
                    return self.fn(x)
            def send(b):
                pub.send(b)  # expect: ZMQ202
            if __name__ == "__main__":
                with ProcessPoolExecutor(2) as p:
                    p.submit(len, [1]).result()
                    steps = [Step(send)]
                    for s in steps:
                        p.submit(s, b"x").result()
            """
        )
    )


def test_a_signal_that_is_looked_up_by_a_name_that_is_put_together() -> None:
    check(
        script(
            """
            import signal, zmq, multiprocessing as mp, time
            s = zmq.Context().socket(zmq.PUB)
            def on(n, f):
                s.send(b"")  # expect: ZMQ202
            def w(): time.sleep(1)
            def handle(**by_name):
                for name, fn in by_name.items():
                    number = signal.Signals["SIG" + name]
                    signal.signal(number, fn)
            handle(TERM=on, HUP=on)
            p = mp.get_context("fork").Process(target=w); p.start(); time.sleep(0.5); p.terminate(); p.join()
            """
        )
    )


def test_a_send_on_the_shadow_of_an_inherited_socket() -> None:
    check(
        script(
            """
            import os, zmq
            s = zmq.Context().socket(zmq.PUB)
            if os.fork() == 0:
                plain = zmq.Socket(s)  # expect: ZMQ202
                plain.send(b"")
                os._exit(0)
            """
        )
    )


def test_what_is_in_the_attributes_of_an_object_is_remembered_with_the_answer() -> None:
    check(
        script(
            """
            import os, zmq
            class Endpoint:
                def __set_name__(self, owner, name): self.slot = f"_{name}"
                def __get__(self, obj, owner=None):
                    found = obj.__dict__.get(self.slot)
                    if found is None:
                        found = obj.context.socket(zmq.PULL)
                        obj.__dict__[self.slot] = found
                    return found
            class Panel:
                cells = Endpoint()
                def __init__(self): self.context = zmq.Context()
                def refresh(self):
                    while self.cells.poll(1):
                        self.cells.recv()
            panel = Panel()
            panel.refresh()
            if os.fork() == 0:
                panel.cells.unbind("inproc://x")  # expect: ZMQ202
                os._exit(0)
            """
        )
    )


COPIED = """
import contextvars, os, threading, zmq
current = contextvars.ContextVar("current")
def split():
    if os.fork() == 0:
        current.get().send(b"x"){mark}
        os._exit(0)
{copy}current.set(zmq.Context().socket(zmq.PUSH))
{taken}threading.Thread(target={target}).start()
"""


@pytest.mark.parametrize(
    ("copy", "taken", "target", "mark"),
    [
        ("", "here = contextvars.copy_context(); ", "here.run, args=(split,)", True),
        ("", "", "contextvars.copy_context().run, args=(split,)", True),
        ("", "", "split", False),
        ("here = contextvars.copy_context(); ", "", "here.run, args=(split,)", False),
        (
            "here = contextvars.copy_context(); ",
            "here.run(current.set, current.get()); ",
            "here.run, args=(split,)",
            True,
        ),
        ("here = contextvars.copy_context(); ", "here.run(current.set, None); ", "split", False),
    ],
)
def test_a_copy_of_the_context_variables(copy: str, taken: str, target: str, mark: bool) -> None:
    shown = "  # expect: ZMQ202" if mark else ""
    check({"main.py": COPIED.format(copy=copy, taken=taken, target=target, mark=shown)})


STARTING = (
    SOCKET,
    """
    import asyncio
    import multiprocessing

    def work():
        sock.send(b"x"){mark}
    process = multiprocessing.Process(target=work)
    """,
)


@pytest.mark.parametrize(
    ("first", "then", "mark"),
    [
        ("await asyncio.to_thread(process.start)", "sock.close()", "  # expect: ZMQ202"),
        ("asyncio.get_running_loop().call_soon(process.start)", "await asyncio.sleep(0)", "  # expect: ZMQ202"),
        ("asyncio.get_running_loop().call_soon(process.start)", "sock.close()", ""),
        ("sock.close()", "await asyncio.to_thread(process.start)", ""),
    ],
)
def test_a_process_may_start_where_the_loop_has_its_turn(first: str, then: str, mark: str) -> None:
    main = """
        async def main():
            {first}
            {then}
            sock.close()
            await asyncio.sleep(0)
        asyncio.run(main())
        """
    check(script(STARTING[0], STARTING[1].format(mark=mark), main.format(first=first, then=then)))


BUS = """
import os, threading, time
import zmq

class Bus:
    def __init__(self):
        self.handlers = []
        self.over = threading.Event()

    def on(self, handler):
        self.handlers.append(handler)

    def start(self):
        self.thread = threading.Thread(target=self.loop)
        self.thread.start()

    def loop(self):
        while not self.over.{asked}:
            for handler in self.handlers:
                handler("tick")
            time.sleep(0.01)

    def close(self):
        self.over.set()
        self.thread.join()

pub = zmq.Context().socket(zmq.PUB)

def say(what):
    {says}

def work():
    bus = Bus()
    bus.start()
    bus.on(say)
    time.sleep(0.1)
    bus.close()

if os.fork() == 0:
    {child}
    os._exit(0)
{parent}
os.wait()
"""

HAZARD = 'pub.send(b"x")  # expect: ZMQ202'


@pytest.mark.parametrize("asked", ["is_set()", "wait(0.01)"])
def test_a_thread_of_a_child_finds_what_is_registered_later(asked: str) -> None:
    check(script(BUS.format(asked=asked, says=HAZARD, child="work()", parent="")))


@pytest.mark.parametrize("asked", ["is_set()", "wait(0.01)"])
def test_a_thread_of_the_parent_may_use_what_is_its_own(asked: str) -> None:
    check(script(BUS.format(asked=asked, says='pub.send(b"x")', child="pass", parent="work()")))
    own = 'zmq.Context().socket(zmq.PUB).send(b"x")'
    check(script(BUS.format(asked=asked, says=own, child="work()", parent="")))
