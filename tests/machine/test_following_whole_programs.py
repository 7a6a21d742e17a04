"""Shapes that programs really have, each small but whole: several mechanisms at once."""

from __future__ import annotations

from programs import check, script


def test_daemon_class_whose_run_is_overridden() -> None:
    check(
        script(
            """
            import os
            import sys
            import zmq
            class Daemon:
                def __init__(self, pidfile):
                    self.pidfile = pidfile
                def daemonise(self):
                    try:
                        pid = os.fork()
                        if pid > 0:
                            sys.exit(0)
                    except OSError as error:
                        sys.stderr.write(str(error))
                        sys.exit(1)
                    os.setsid()
                    try:
                        if os.fork() > 0:
                            sys.exit(0)
                    except OSError:
                        sys.exit(1)
                    with open(self.pidfile, "w") as f:
                        f.write(str(os.getpid()))
                def start(self):
                    self.daemonise()
                    self.run()
                def run(self):
                    pass
            class Early(Daemon):
                def __init__(self, pidfile):
                    super().__init__(pidfile)
                    self.sock = zmq.Context().socket(zmq.REP)
                def run(self):
                    while True:
                        self.sock.recv()  # expect: ZMQ202
            class Late(Daemon):
                def run(self):
                    self.sock = zmq.Context().socket(zmq.REP)
                    while True:
                        self.sock.recv()
            if __name__ == "__main__":
                if sys.argv[1] == "early":
                    Early("/tmp/a").start()
                else:
                    Late("/tmp/b").start()
            """
        )
    )


def test_prefork_server_with_a_hook_of_its_own() -> None:
    program = """
        import os
        import zmq
        class Arbiter:
            def __init__(self, app, number):
                self.app = app
                self.number = number
                self.workers = {}
            def spawn(self):
                pid = os.fork()
                if pid != 0:
                    self.workers[pid] = True
                    return pid
                try:
                    self.app.after_fork()
                    self.app.handle()
                    os._exit(0)
                except SystemExit:
                    raise
                except Exception:
                    os._exit(1)
            def run(self):
                for _ in range(self.number):
                    self.spawn()
                while self.workers:
                    pid, status = os.wait()
                    self.workers.pop(pid, None)
        class App:
            def __init__(self):
                self.connect()
            def connect(self):
                self.sock = zmq.Context().socket(zmq.PUSH)
            def after_fork(self):
                HOOK
            def handle(self):
                self.sock.send(b"x")MARK
        if __name__ == "__main__":
            Arbiter(App(), 2).run()
        """
    check(script(program.replace("HOOK", "pass").replace("MARK", "  # expect: ZMQ202")))
    check(script(program.replace("HOOK", "self.connect()").replace("MARK", "")))


def test_supervisor_that_replaces_dead_workers() -> None:
    check(
        script(
            """
            import os
            import zmq
            def work():
                own = zmq.Context().socket(zmq.PULL)
                own.recv()
                os._exit(0)
            def main():
                status = zmq.Context().socket(zmq.PUB)
                children = set()
                while True:
                    while len(children) < 2:
                        pid = os.fork()
                        if pid == 0:
                            work()
                        children.add(pid)
                    done, _ = os.wait()
                    children.discard(done)
                    status.send(b"mine")
            if __name__ == "__main__":
                main()
            """
        )
    )


def test_guard_as_a_decorator_of_methods() -> None:
    check(
        script(
            """
            import functools
            import os
            import zmq
            def fork_safe(method):
                @functools.wraps(method)
                def wrapper(self, *args, **options):
                    if self.pid != os.getpid():
                        self.connect()
                    return method(self, *args, **options)
                return wrapper
            class Client:
                def __init__(self):
                    self.connect()
                def connect(self):
                    self.pid = os.getpid()
                    self.sock = zmq.Context().socket(zmq.PUSH)
                @fork_safe
                def send(self, data):
                    self.sock.send(data)
                def raw(self, data):
                    self.sock.send(data)  # expect: ZMQ202
            client = Client()
            if os.fork() == 0:
                client.send(b"own")
                os._exit(0)
            if os.fork() == 0:
                client.raw(b"x")
            """
        )
    )


def test_closed_by_a_method_before_the_fork_and_made_again_lazily() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Client:
                sock = None
                context = None
                def get(self):
                    if self.sock is None:
                        self.context = zmq.Context()
                        self.sock = self.context.socket(zmq.PUSH)
                    return self.sock
                def close(self):
                    if self.sock is not None:
                        self.sock.close()
                        self.context.term()
                        self.sock = self.context = None
            client = Client()
            client.get().send(b"mine")
            client.close()
            if os.fork() == 0:
                client.get().send(b"own")
                client.close()
            """
        )
    )


def test_socket_in_a_thread_local() -> None:
    check(
        script(
            """
            import os
            import threading
            import zmq
            local = threading.local()
            def get():
                if not hasattr(local, "sock"):
                    local.sock = zmq.Context().socket(zmq.PUSH)
                return local.sock
            get().send(b"mine")
            if os.fork() == 0:
                get().send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_socket_in_a_thread_local_first_used_in_the_child() -> None:
    check(
        script(
            """
            import os
            import threading
            import zmq
            class Local(threading.local):
                sock = None
            local = Local()
            def get():
                sock = getattr(local, "sock", None)
                if sock is None:
                    sock = local.sock = zmq.Context().socket(zmq.PUSH)
                return sock
            if os.fork() == 0:
                get().send(b"own")
                get().send(b"own")
            """
        )
    )


def test_registry_of_connections_by_process_and_name() -> None:
    check(
        script(
            """
            import os
            import zmq
            class Registry:
                def __init__(self):
                    self._sockets = {}
                def get(self, name):
                    key = (os.getpid(), name)
                    try:
                        return self._sockets[key]
                    except KeyError:
                        sock = self._sockets[key] = zmq.Context().socket(zmq.PUSH)
                        return sock
            registry = Registry()
            registry.get("a").send(b"mine")
            if os.fork() == 0:
                registry.get("a").send(b"own")
                registry.get("b").send(b"own")
            """
        )
    )
