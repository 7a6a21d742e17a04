import tempfile

from shop.bridge import Bridge
from shop.checkout import Checkout
from shop.events import EventBus


def main() -> None:
    bus = EventBus()
    bridge = Bridge(f"ipc://{tempfile.mkdtemp()}/shop")
    for topic in ("paid", "shipped"):
        bus.on(topic, bridge.forward(topic))
    print(Checkout(bus).settle([1, 2, 3]))


if __name__ == "__main__":
    main()
