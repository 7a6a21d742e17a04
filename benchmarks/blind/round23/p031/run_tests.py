"""The command line: three tests, a viewer."""
import zmq

from lathe import PluginManager, Runner
from lathe_live import LivePlugin


def test_sum() -> None:
    assert sum(range(5)) == 10


def test_upper() -> None:
    assert "abc".upper() == "ABC"


def test_wrong() -> None:
    assert 1 + 1 == 3, "arithmetic"


def main() -> None:
    with zmq.Context() as context, context.socket(zmq.PULL) as viewer:
        port = viewer.bind_to_random_port("tcp://127.0.0.1")
        plugins = PluginManager()
        plugins.register(LivePlugin(f"tcp://127.0.0.1:{port}"))
        Runner(plugins).run(value for name, value in sorted(globals().items()) if name.startswith("test_"))
        while viewer.poll(200):
            print(viewer.recv_json())


if __name__ == "__main__":
    main()
