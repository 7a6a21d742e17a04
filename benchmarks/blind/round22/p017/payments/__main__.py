import signal

import zmq

from . import Lifecycle, Supervisor
from .bus import ZmqBus


def main() -> None:
    lifecycle = Lifecycle()
    with zmq.Context() as ctx:
        bus = ZmqBus(ctx)
        lifecycle.on_stop(bus.close)
        lifecycle.on_stop(bus.bye)
        lifecycle.install(signal.SIGTERM, signal.SIGINT)
        print(lifecycle.describe())
        supervisor = Supervisor(bus, ["acme", "globex"])
        supervisor.run(window=0.5)
        lifecycle.stop()
        print("settled for", ", ".join(sorted(supervisor.totals)))


if __name__ == "__main__":
    main()
