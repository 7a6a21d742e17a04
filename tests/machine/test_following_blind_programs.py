"""Mechanisms that programs written without sight of the analyser have shown to be needed."""

from __future__ import annotations

from programs import SOCKET, check, script


def test_what_an_object_says_of_itself_is_run_where_it_is_written() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Arm:
                sock = None
                def __str__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
                    return "arm"
                def turn(self):
                    if self.sock is not None:
                        self.sock.send(b"x")  # expect: ZMQ202
            class Leg(Arm):
                def turn(self):
                    if self.sock is not None:
                        self.sock.send(b"y")
            arm, leg = Arm(), Leg()
            print(f"an {arm}")
            if os.fork() == 0:
                arm.turn()
                leg.turn()
                os._exit(0)
            """
        )
    )


def test_a_lazy_attribute_kept_in_the_dictionary_of_an_object_with_a_library_base() -> None:
    check(
        script(
            """
            import multiprocessing
            import zmq
            class lazy(object):
                def __init__(self, function):
                    self.function = function
                    self.name = function.__name__
                def __get__(self, instance, owner):
                    value = instance.__dict__[self.name] = self.function(instance)
                    return value
            class Listener(multiprocessing.get_context("fork").Process):
                @lazy
                def context(self):
                    return zmq.Context()
                @lazy
                def early(self):
                    return self.context.socket(zmq.SUB)
                @lazy
                def late(self):
                    return zmq.Context().socket(zmq.SUB)
                def run(self):
                    self.early.recv()  # expect: ZMQ202
                    self.late.recv()
            if __name__ == "__main__":
                listener = Listener()
                listener.early.connect("inproc://x")
                listener.start()
            """
        )
    )


def test_membership_in_the_dictionary_of_an_object() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Holder:
                def get(self, name):
                    held = vars(self)
                    if name not in held:
                        held[name] = zmq.Context().socket(zmq.PUSH)
                    return held[name]
            holder = Holder()
            holder.get("a")
            if os.fork() == 0:
                holder.get("a").send(b"x")  # expect: ZMQ202
                holder.get("b").send(b"x")
                os._exit(0)
            """
        )
    )


def test_keys_that_hold_a_pid_are_known_in_a_loop_over_them() -> None:
    check(
        script(
            """
            import os
            import zmq
            made = {}
            def sock(name):
                key = (os.getpid(), name)
                if key not in made:
                    made[key] = zmq.Context().socket(zmq.PUSH)
                return made[key]
            def close_own():
                for key in [each for each in made if each[0] == os.getpid()]:
                    made.pop(key).close()
            def close_all():
                for pid, name in list(made):
                    made[pid, name].close()  # expect: ZMQ203
            sock("a")
            sock("b")
            if os.fork() == 0:
                sock("a").send(b"x")
                close_own()
                close_all()
                os._exit(0)
            """
        )
    )


def test_each_round_of_a_loop_makes_a_thing_of_its_own() -> None:
    check(
        script(
            SOCKET,
            """
            import functools
            commands = {}
            def greet(sock):
                sock.send(b"x")  # expect: ZMQ202
            def count(sock):
                pass
            for command in (greet, count):
                commands[command.__name__] = functools.partial(command, sock)
            if os.fork() == 0:
                commands["greet"]()
                os._exit(0)
            """,
        )
    )


def test_a_slice_that_is_assigned_and_the_start_methods_that_there_are() -> None:
    check(
        script(
            SOCKET,
            """
            import multiprocessing
            WORK = []
            def fill(items):
                WORK[:] = items
            def run(number):
                WORK[number].send(b"x")  # expect: ZMQ202
            if __name__ == "__main__":
                is_there = "fork" in multiprocessing.get_all_start_methods()
                fast = multiprocessing.get_context("fork" if is_there else None)
                multiprocessing.set_start_method("spawn")
                fill([sock])
                fast.Process(target=run, args=(0,)).start()
            """,
        )
    )


def test_only_what_a_child_still_holds_runs_its_destructor() -> None:
    check(
        script(
            """
            import os
            import sys
            import zmq
            class Session:
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
            class Kept(Session):
                def __del__(self):
                    self.sock.send(b"x")  # expect: ZMQ202
            class Dropped(Session):
                def __del__(self):
                    self.sock.send(b"x")
            class Quiet(Session):
                def __del__(self):
                    self.sock.close()
            def main():
                kept, quiet, dropped = Kept(), Quiet(), Dropped()
                del dropped
                if os.fork() == 0:
                    sys.exit(0)
                os.wait()
            main()
            """
        )
    )


def test_a_child_that_does_not_leave_softly_runs_no_destructor() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Session:
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
                def __del__(self):
                    self.sock.send(b"x")
            session = Session()
            if os.fork() == 0:
                os._exit(0)
            """
        )
    )


def test_callbacks_of_an_event_loop_run_while_it_does() -> None:
    check(
        script(
            """
            import asyncio
            import multiprocessing
            import zmq
            class Watcher:
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PULL)
                async def watch(self):
                    asyncio.get_running_loop().call_soon(self.look)
                def look(self):
                    self.sock.recv()  # expect: ZMQ202
            if __name__ == "__main__":
                watcher = Watcher()
                fork = multiprocessing.get_context("fork")
                fork.Process(target=lambda: asyncio.run(watcher.watch())).start()
            """
        )
    )


def test_a_device_takes_its_context_where_it_runs() -> None:
    check(
        script(
            SOCKET,
            """
            from zmq.devices import ProcessDevice, ThreadDevice
            if __name__ == "__main__":
                own = ProcessDevice(zmq.QUEUE, zmq.ROUTER, zmq.DEALER)
                own.start()
                thread = ThreadDevice(zmq.QUEUE, zmq.ROUTER, zmq.DEALER)
                thread.context_factory = lambda: context
                thread.start()
                given = ProcessDevice(zmq.QUEUE, zmq.ROUTER, zmq.DEALER)
                given.context_factory = lambda: context
                given.start()  # expect: ZMQ201
            """,
        )
    )


def test_handlers_that_a_dictionary_describes() -> None:
    described = """
        import logging
        import logging.config
        import os
        import zmq
        class Wire(logging.Handler):
            def __init__(self, url):
                super().__init__()
                self.sock = zmq.Context().socket(zmq.PUSH)
            def emit(self, record):
                self.sock.send(b"x"){}
        def configure():
            logging.config.dictConfig({{
                "version": 1,
                "handlers": {{"wire": {{"()": Wire, "url": "inproc://x"}}}},
                "loggers": {{"jobs": {{"handlers": ["wire"]}}}},
            }})
        configure()
        if os.fork() == 0:
            {}
            logging.getLogger("jobs.night").warning("x")
            os._exit(0)
        """
    check(script(described.format("  # expect: ZMQ202", "pass")))
    check(script(described.format("", "configure()")))
