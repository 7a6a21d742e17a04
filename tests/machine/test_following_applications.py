"""Applications of several classes or modules: how an object gets from its maker to the child."""

from __future__ import annotations

from programs import check, script


def test_workers_that_are_given_the_socket_by_their_constructor() -> None:
    check(
        script(
            """
            import multiprocessing
            import zmq
            class Worker(multiprocessing.Process):
                def __init__(self, number, sock):
                    super(Worker, self).__init__(name=f"worker-{number}")
                    self.daemon = True
                    self.sock = sock
                def run(self):
                    self.loop()
                def loop(self):
                    for _ in range(3):
                        self.sock.recv()  # expect: ZMQ202
            def main():
                sock = zmq.Context().socket(zmq.PULL)
                workers = [Worker(number, sock) for number in range(2)]
                for worker in workers:
                    worker.start()
                for worker in workers:
                    worker.join()
            if __name__ == "__main__":
                main()
            """
        )
    )


def test_dispatch_by_name() -> None:
    check(
        script(
            """
            import multiprocessing
            import zmq
            class Service:
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
                def cmd_send(self):
                    self.sock.send(b"x")  # expect: ZMQ202
                def cmd_idle(self):
                    self.sock.recv()
                def launch(self, name):
                    multiprocessing.Process(target=getattr(self, "cmd_" + name)).start()
            if __name__ == "__main__":
                Service().launch("send")
            """
        )
    )


def test_table_of_commands() -> None:
    check(
        script(
            """
            import os
            import sys
            import zmq
            sock = zmq.Context().socket(zmq.PUSH)
            def send():
                sock.send(b"x")  # expect: ZMQ202
            def idle():
                pass
            COMMANDS = {"send": send, "idle": idle}
            if os.fork() == 0:
                COMMANDS[sys.argv[1]]()
            """
        )
    )


def test_context_subclass_that_compares_the_pid() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Safe:
                def __init__(self):
                    self._context, self._pid = zmq.Context(), os.getpid()
                def socket(self, kind):
                    if os.getpid() != self._pid:
                        self.__init__()
                    return self._context.socket(kind)
            context = Safe()
            context.socket(zmq.PUSH)
            if os.fork() == 0:
                context.socket(zmq.PUSH).send(b"own")
            """
        )
    )


def test_asynchronous_client_in_a_child() -> None:
    check(
        script(
            """
            import asyncio
            import multiprocessing
            import zmq
            import zmq.asyncio
            class Client:
                def __init__(self):
                    self.sock = zmq.asyncio.Context().socket(zmq.DEALER)
                async def ask(self):
                    await self.sock.send(b"x")  # expect: ZMQ202
                    return await self.sock.recv()
            client = Client()
            async def main():
                task = asyncio.create_task(client.ask())
                await task
            def child():
                asyncio.run(main())
            if __name__ == "__main__":
                multiprocessing.Process(target=child).start()
            """
        )
    )


def test_parent_opens_after_the_fork() -> None:
    check(
        script(
            """
            import multiprocessing
            import zmq
            def work(url):
                with zmq.Context() as context, context.socket(zmq.PULL) as sock:
                    sock.connect(url)
                    sock.recv()
            def main():
                url = "ipc:///tmp/x"
                process = multiprocessing.Process(target=work, args=(url,))
                process.start()
                context = zmq.Context.instance()
                sock = context.socket(zmq.PUSH)
                sock.bind(url)
                sock.send(b"mine")
                process.join()
            if __name__ == "__main__":
                main()
            """
        )
    )


def test_second_worker_inherits_what_was_opened_for_the_first() -> None:
    check(
        script(
            """
            import multiprocessing
            import zmq
            class Pool:
                def __init__(self):
                    self.sockets = []
                def launch(self):
                    process = multiprocessing.Process(target=self.work)
                    process.start()
                    self.sockets.append(zmq.Context().socket(zmq.PAIR))
                def work(self):
                    for sock in self.sockets:
                        sock.send(b"x")  # expect: ZMQ202
            if __name__ == "__main__":
                pool = Pool()
                pool.launch()
                pool.launch()
            """
        )
    )


def test_class_that_counts_its_instances() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Connection:
                registry = []
                def __init__(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
                    Connection.registry.append(self)
                @classmethod
                def broadcast(cls, data):
                    for connection in cls.registry:
                        connection.sock.send(data)  # expect: ZMQ202
            Connection()
            Connection()
            if os.fork() == 0:
                Connection.broadcast(b"x")
            """
        )
    )


def test_observer_pattern() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Bus:
                def __init__(self):
                    self.listeners = {}
                def on(self, event, function):
                    self.listeners.setdefault(event, []).append(function)
                def emit(self, event, *args):
                    for function in self.listeners.get(event, ()):
                        function(*args)
            class Publisher:
                def __init__(self, bus):
                    self.sock = zmq.Context().socket(zmq.PUB)
                    bus.on("news", self.publish)
                def publish(self, text):
                    self.sock.send_string(text)  # expect: ZMQ202
            bus = Bus()
            Publisher(bus)
            if os.fork() == 0:
                bus.emit("olds", "x")
                bus.emit("news", "x")
            """
        )
    )


def test_mixin_of_two_modules() -> None:
    check(
        {
            "transport.py": """
                import zmq
                class ZmqMixin:
                    _context = None
                    @classmethod
                    def context(cls):
                        if ZmqMixin._context is None:
                            ZmqMixin._context = zmq.Context()
                        return ZmqMixin._context
                    def open(self, kind):
                        self.sock = self.context().socket(kind)  # expect: ZMQ201
                """,
            "service.py": """
                import zmq
                from transport import ZmqMixin
                class Base:
                    def __init__(self, name):
                        self.name = name
                        self.setup()
                    def setup(self):
                        pass
                class Service(ZmqMixin, Base):
                    def setup(self):
                        super().setup()
                        self.open(zmq.PUSH)
                """,
            "main.py": """
                import os
                from service import Service
                Service("first")
                if os.fork() == 0:
                    Service("second").sock.send(b"x")
                """,
        }
    )


def test_factory_with_a_default_kept_in_a_module() -> None:
    check(
        {
            "factory.py": """
                import zmq
                _default = None
                class Client:
                    def __init__(self, context=None):
                        self.context = context or zmq.Context.instance()
                        self.sock = self.context.socket(zmq.PUSH)
                def default():
                    global _default
                    if not _default:
                        _default = Client()
                    return _default
                """,
            "api.py": """
                import factory
                def send(data):
                    factory.default().sock.send(data)  # expect: ZMQ202
                """,
            "main.py": """
                import concurrent.futures
                import api
                def job(n):
                    api.send(b"x")
                def main():
                    api.send(b"mine")
                    with concurrent.futures.ProcessPoolExecutor(2) as executor:
                        list(executor.map(job, range(4)))
                if __name__ == "__main__":
                    main()
                """,
        }
    )


def test_child_that_reports_its_failure_through_the_parents_socket() -> None:
    check(
        script(
            """
            import multiprocessing
            import traceback
            import zmq
            class Runner:
                def __init__(self):
                    self.report = zmq.Context().socket(zmq.PUSH)
                def run(self, job):
                    try:
                        job()
                    except Exception:
                        self.report.send_string(traceback.format_exc())  # expect: ZMQ202
            def job():
                raise RuntimeError("broken")
            if __name__ == "__main__":
                runner = Runner()
                multiprocessing.Process(target=runner.run, args=(job,)).start()
            """
        )
    )


def test_wrapper_that_delegates_to_a_client() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Transport:
                def __init__(self):
                    self._sock = zmq.Context().socket(zmq.PUSH)
                def write(self, data):
                    self._sock.send(data)  # expect: ZMQ202
            class Buffered:
                def __init__(self, inner):
                    self.inner = inner
                    self.items = []
                def write(self, data):
                    self.items.append(data)
                    if len(self.items) > 10:
                        self.flush()
                def flush(self):
                    for item in self.items:
                        self.inner.write(item)
                    self.items.clear()
            out = Buffered(Transport())
            if os.fork() == 0:
                out.write(b"x")
                out.flush()
            """
        )
    )


def test_state_machine_in_a_loop() -> None:
    check(
        script(
            """
            import os
            import zmq
            sock = None
            state = "start"
            while state != "done":
                if state == "start":
                    sock = zmq.Context().socket(zmq.PUSH)
                    state = "fork"
                elif state == "fork":
                    if os.fork() == 0:
                        state = "child"
                    else:
                        state = "done"
                elif state == "child":
                    sock.send(b"x")  # expect: ZMQ202
                    os._exit(0)
            sock.send(b"mine")
            """
        )
    )


def test_fork_in_a_thread_and_use_in_the_child() -> None:
    check(
        script(
            """
            import os
            import threading
            import zmq
            sock = zmq.Context().socket(zmq.PUSH)
            def runner():
                pid = os.fork()
                if pid == 0:
                    sock.send(b"x")  # expect: ZMQ202
                    os._exit(0)
                os.waitpid(pid, 0)
            thread = threading.Thread(target=runner)
            thread.start()
            thread.join()
            sock.send(b"mine")
            """
        )
    )


def test_fork_by_a_child_process_of_multiprocessing() -> None:
    check(
        script(
            """
            import multiprocessing
            import os
            import zmq
            def inner(sock):
                if os.fork() == 0:
                    sock.send(b"x")  # expect: ZMQ202
                    os._exit(0)
            def outer():
                sock = zmq.Context().socket(zmq.PUSH)
                sock.send(b"own")
                inner(sock)
            if __name__ == "__main__":
                multiprocessing.Process(target=outer).start()
            """
        )
    )


def test_fork_and_exec() -> None:
    check(
        script(
            """
            import os
            import sys
            import zmq
            sock = zmq.Context().socket(zmq.PUSH)
            def spawn(*command):
                pid = os.fork()
                if pid == 0:
                    try:
                        os.execvp(command[0], command)
                    except OSError:
                        os._exit(127)
                return pid
            spawn("true")
            sock.send(b"mine")
            """
        )
    )


def test_failed_exec_goes_on_in_the_child() -> None:
    check(
        script(
            """
            import os
            import zmq
            sock = zmq.Context().socket(zmq.PUSH)
            if os.fork() == 0:
                try:
                    os.execvp("nothing", ["nothing"])
                except OSError:
                    sock.send(b"failed")  # expect: ZMQ202
                os._exit(127)
            """
        )
    )


def test_generations_that_fork_on() -> None:
    outcome = check(
        script(
            """
            import os
            import time
            import zmq
            context = zmq.Context()
            sock = context.socket(zmq.PUB)
            while True:
                pid = os.fork()
                if pid > 0:
                    os._exit(0)
                sock.send(b"x")  # expect: ZMQ202
                time.sleep(1)
            """
        )
    )
    assert [each.site.line for each in outcome.findings if each.code == "ZMQ401"] == [7]
