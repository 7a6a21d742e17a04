"""Contexts, sockets and their owners: which operations are touches, and of which class."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

from zmqforklint.vocabulary import Assumptions


@pytest.mark.parametrize(
    "touch",
    [
        *("sock.send(b'x')", "sock.send_multipart([b'x'])", "sock.send_string('x')", "sock.send_json({})"),
        *("sock.send_pyobj(1)", "sock.send_serialized(1, list)", "sock.recv()", "sock.recv(zmq.NOBLOCK)"),
        *("sock.recv_multipart()", "sock.recv_string()", "sock.recv_json()", "sock.recv_pyobj()"),
        *("sock.recv_into(bytearray(9))", "sock.poll(0)", "sock.bind('tcp://*:1')", "sock.connect('tcp://a:1')"),
        *("sock.bind_to_random_port('tcp://*')", "sock.unbind('tcp://*:1')", "sock.disconnect('tcp://a:1')"),
        *("sock.subscribe(b'')", "sock.unsubscribe(b'')", "sock.setsockopt(zmq.SUBSCRIBE, b'')"),
        *("sock.set(zmq.SUBSCRIBE, b'')", "sock.setsockopt_string(zmq.SUBSCRIBE, '')", "sock.join('g')"),
        *("sock.EVENTS", "sock.events", "sock.getsockopt(zmq.EVENTS)", "sock.get(zmq.EVENTS)"),
        *("sock.get_monitor_socket()", "zmq.select([sock], [], [])", "zmq.proxy(sock, sock)"),
        *("zmq.device(zmq.QUEUE, sock, sock)", "zmq.zmq_poll([(sock, zmq.POLLIN)], 0)"),
        *("send = sock.send; send(b'x')", "getattr(sock, 'send')(b'x')", "zmq.Socket.send(sock, b'x')"),
        *("zmq.Socket.shadow(sock)", "zmq.Socket(sock)", "zmq.Socket.shadow(sock.underlying)"),
        *("with sock.bind('tcp://*:1'): pass", "with sock: sock.send(b'x')"),
        *("print(sock.recv())", "[sock.recv() for _ in range(3)]", "x = {'a': sock.recv()}", "f'{sock.recv()}'"),
        *("assert sock.recv()", "return_value = (lambda: sock.recv())()", "while sock.recv(): pass"),
        *("sock.rcvhwm = sock.events", "del [sock.recv()][0]", "lambda x=sock.recv(): x"),
    ],
)
def test_touch_of_an_inherited_socket(touch: str) -> None:
    check(script(SOCKET, f"if os.fork() == 0:\n    {touch}  # expect: ZMQ202\n"))


@pytest.mark.parametrize(
    "step",
    [
        *("sock.closed", "sock.fileno()", "sock.FD", "sock.linger = 0", "sock.setsockopt(zmq.LINGER, 0)"),
        *("sock.LINGER", "sock.get(zmq.RCVTIMEO)", "sock.hwm", "sock.context", "sock.type", "repr(sock)"),
        *(
            "zmq.Poller().register(sock, zmq.POLLIN)",
            "context.closed",
            "context.IO_THREADS",
            "context.set(zmq.IO_THREADS, 1)",
        ),
        *("zmq.Context()", "zmq.Context.instance()", "zmq.Context.instance().socket(zmq.PUSH).send(b'x')"),
        *("sock = None", "del os", "sock == context", "sock in [sock]", "sock.send", "hash(sock)", "zmq.zmq_version()"),
    ],
)
def test_step_that_is_no_touch(step: str) -> None:
    check(script(SOCKET, f"if os.fork() == 0:\n    {step}\n"))


@pytest.mark.parametrize(
    ("create", "before"),
    [
        ("context.socket(zmq.PUSH)", ""),
        ("zmq.Socket(context, zmq.PUSH)", ""),
        ("zmq.Context(context).socket(zmq.PUSH)", ""),
        ("zmq.Context.shadow(context)", ""),
        ("zmq.Context.shadow(context.underlying)", ""),
        ("sock.context.socket(zmq.PUSH)", ""),
        ("shared.socket(zmq.PUSH)", "shared = zmq.Context.instance(); shared.socket(zmq.PUSH)"),
    ],
)
def test_new_socket_from_an_inherited_context(create: str, before: str) -> None:
    outcome = check(script(SOCKET, f"{before}\nif os.fork() == 0:\n    {create}  # expect: ZMQ201\n"))
    assert outcome.only("ZMQ201").severity == "error"


def test_context_without_sockets_before_the_fork_is_only_a_warning() -> None:
    outcome = check(
        script(
            """
            import os
            import zmq
            context = zmq.Context()
            if os.fork() == 0:
                context.socket(zmq.PUSH)  # expect: ZMQ201
            """
        )
    )
    found = outcome.only("ZMQ201")
    assert (found.severity, found.consequence) == ("warning", "unflushed")


def test_socket_of_the_parent_made_after_the_fork_does_not_warm_the_childs_context() -> None:
    outcome = check(
        script(
            """
            import os
            import zmq
            context = zmq.Context()
            if os.fork() == 0:
                context.socket(zmq.PUSH)  # expect: ZMQ201
                os._exit(0)
            context.socket(zmq.PUSH)
            """
        )
    )
    assert outcome.only("ZMQ201").severity == "warning"


def test_what_the_child_makes_of_an_inherited_context_is_its_own() -> None:
    """The dead socket is reported where it is made, and not again at every use."""
    check(
        script(
            SOCKET,
            """
            if os.fork() == 0:
                own = context.socket(zmq.PUSH)  # expect: ZMQ201
                own.send(b"x")
                own.close()
            """,
        )
    )


@pytest.mark.parametrize(
    "release",
    ["sock.close()", "sock.close(linger=0)", "context.term()", "context.destroy()", "context.destroy(linger=0)"],
)
def test_release_of_an_inherited_object(release: str) -> None:
    outcome = check(script(SOCKET, f"if os.fork() == 0:\n    {release}  # expect: ZMQ203\n"))
    assert outcome.only("ZMQ203").consequence == "leaks"


def test_deleting_the_last_names() -> None:
    check(
        script(
            SOCKET,
            """
            if os.fork() == 0:
                del sock, context  # expect: ZMQ203 ZMQ203
            """,
        )
    )


def test_deleting_one_of_two_names() -> None:
    check(
        script(
            SOCKET,
            """
            other = sock
            if os.fork() == 0:
                del sock
            """,
        )
    )


@pytest.mark.parametrize(
    "silent",
    [
        "sock = None",
        "if os.getpid() != pid:\n        sock.close()",
        "with sock:\n        pass",
        "global_name = sock; global_name = None",
    ],
)
def test_release_that_is_silent(silent: str) -> None:
    check(script(SOCKET, f"pid = os.getpid()\nif os.fork() == 0:\n    {silent}\n"))


def test_closed_before_the_fork() -> None:
    check(
        script(
            SOCKET,
            """
            sock.close()
            context.term()
            if os.fork() == 0:
                if not context.closed:
                    context.socket(zmq.PUSH)
                context = zmq.Context()
                context.socket(zmq.PUSH).send(b"own")
            """,
        )
    )


def test_closed_by_destroy_or_with_before_the_fork() -> None:
    check(
        script(
            """
            import os
            import zmq
            context = zmq.Context()
            one = context.socket(zmq.PUSH)
            context.destroy()
            with zmq.Context() as inner, inner.socket(zmq.PUSH) as other:
                other.send(b"mine")
            if os.fork() == 0:
                if not one.closed:
                    one.send(b"never")
                if not other.closed:
                    other.send(b"never")
            """
        )
    )


def test_closing_in_the_child_leaves_closed_false() -> None:
    """pyzmq compares the pid: close() of an inherited socket does nothing at all."""
    check(
        script(
            SOCKET,
            """
            if os.fork() == 0:
                sock.close()  # expect: ZMQ203
                if not sock.closed:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    "poll",
    [
        "poller.poll()",
        "poller.poll(0)",
        "dict(poller.poll(10))",
        "for s, event in poller.poll():\n        pass",
    ],
)
def test_poller_touches_what_is_registered(poll: str) -> None:
    mark = "  # expect: ZMQ202"
    first, _, rest = poll.partition("\n")
    body = f"{first}{mark}" + (f"\n{rest}" if rest else "")
    check(
        script(
            SOCKET,
            f"poller = zmq.Poller()\npoller.register(sock, zmq.POLLIN)\nif os.fork() == 0:\n    {body}\n",
        )
    )


def test_poller_without_inherited_sockets() -> None:
    check(
        script(
            SOCKET,
            """
            poller = zmq.Poller()
            poller.register(sock, zmq.POLLIN)
            poller.unregister(sock)
            if os.fork() == 0:
                own = zmq.Context().socket(zmq.PULL)
                poller.register(own)
                poller.poll()
            """,
        )
    )


def test_socket_that_a_poller_gives_back() -> None:
    check(
        script(
            SOCKET,
            """
            poller = zmq.Poller()
            if os.fork() == 0:
                poller.register(sock)
                for s, event in poller.poll():  # expect: ZMQ202
                    s.recv()
            """,
        )
    )


@pytest.mark.parametrize(
    ("make", "touch"),
    [
        ("from zmq.eventloop.zmqstream import ZMQStream; owner = ZMQStream(sock)", "owner.on_recv(print)"),
        ("from zmq.eventloop.zmqstream import ZMQStream; owner = ZMQStream(sock)", "owner.send(b'x')"),
        ("from zmq.auth.thread import ThreadAuthenticator; owner = ThreadAuthenticator(context)", "owner.stop()"),
        ("from zmq.log.handlers import PUBHandler; owner = PUBHandler(sock)", "owner.emit(None)"),
    ],
)
def test_owner_touches_what_it_holds(make: str, touch: str) -> None:
    check(script(SOCKET, f"{make}\nif os.fork() == 0:\n    {touch}  # expect: ZMQ202\n"))


@pytest.mark.parametrize("flavour", ["asyncio", "green"])
def test_other_flavours(flavour: str) -> None:
    check(
        script(
            f"import zmq.{flavour}\n",
            "import os\n",
            f"context = zmq.{flavour}.Context()\n",
            """
            sock = context.socket(zmq.PUSH)
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
                context.socket(zmq.PULL)  # expect: ZMQ201
            """,
        )
    )


def test_aliases_of_the_library() -> None:
    check(
        script(
            """
            import os
            import zmq as z
            import zmq.green as g
            from zmq import Context as C
            from zmq.sugar.context import Context as D
            one = C().socket(z.PUSH)
            two = D().socket(z.PUSH)
            three = g.Context().socket(g.PUSH)
            if os.fork() == 0:
                one.send(b"x")  # expect: ZMQ202
                two.send(b"x")  # expect: ZMQ202
                three.send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_instance_kept_from_before_the_fork() -> None:
    check(
        script(
            """
            import os
            import zmq
            context = zmq.Context.instance()
            context.socket(zmq.PUSH)
            if os.fork() == 0:
                zmq.Context.instance().socket(zmq.PUSH).send(b"own")
                context.socket(zmq.PUSH)  # expect: ZMQ201
            """
        )
    )


@pytest.mark.parametrize(
    ("release", "mark"), [("17.1.2", "  # expect: ZMQ201"), ("18.0.2", "  # expect: ZMQ201"), ("18.1.0", "")]
)
def test_instance_of_a_pyzmq_that_does_not_compare_the_pid(release: str, mark: str) -> None:
    check(
        script(
            f"""
            import os
            import zmq
            zmq.Context.instance().socket(zmq.PUSH)
            if os.fork() == 0:
                zmq.Context.instance().socket(zmq.PUSH){mark}
            """
        ),
        assumptions=Assumptions(python=("3.9", "3.13"), pyzmq=release),
    )


def test_instance_is_one_for_each_process() -> None:
    check(
        script(
            """
            import os
            import zmq
            sock = zmq.Context.instance().socket(zmq.PUSH)
            if zmq.Context.instance() is not zmq.Context.instance():
                sock = None
            if os.fork() == 0:
                sock.send(b"x")  # expect: ZMQ202
            """
        )
    )


def test_ten_touches_are_one_finding() -> None:
    outcome = check(
        script(
            SOCKET,
            """
            if os.fork() == 0:
                sock.send(b"1")  # expect: ZMQ202
                sock.send(b"2")
                sock.recv()
            """,
        )
    )
    assert [site.line for site in outcome.only("ZMQ202").sites] == [6, 7, 8]


def test_two_sockets_are_two_findings() -> None:
    check(
        script(
            SOCKET,
            """
            other = context.socket(zmq.PULL)
            if os.fork() == 0:
                sock.send(b"1")  # expect: ZMQ202
                other.recv()  # expect: ZMQ202
            """,
        )
    )


def test_touches_in_two_children_are_two_findings() -> None:
    check(
        script(
            SOCKET,
            """
            if os.fork() == 0:
                sock.send(b"1")  # expect: ZMQ202
                os._exit(0)
            if os.fork() == 0:
                sock.send(b"2")  # expect: ZMQ202
            """,
        )
    )


def test_socket_of_a_context_that_is_terminated_is_refused_aloud() -> None:
    check(
        script(
            SOCKET,
            """
            sock.close()
            context.term()
            if os.fork() == 0:
                try:
                    context.socket(zmq.PUSH).send(b"never")
                except zmq.ZMQError:
                    zmq.Context().socket(zmq.PUSH).send(b"x")
            """,
        )
    )


def test_instance_asked_of_a_context_is_the_one_of_the_process() -> None:
    check(
        script(
            SOCKET,
            """
            shared = context.instance().socket(zmq.PUB)
            if os.fork() == 0:
                shared.send(b"x")  # expect: ZMQ202
                context.instance().socket(zmq.PUB).send(b"x")
            """,
        )
    )
