import argparse
import logging
import threading

import zmq

from commands import Command, Irrigate, Macro, OpenVents
from gateway import ActuatorGateway
from invoker import Invoker

PLANS = {
    "noon": lambda gw: [Macro(gw, OpenVents(gw, 60), Irrigate(gw, 12, beds=3)), OpenVents(gw, 35)],
    "dusk": lambda gw: [OpenVents(gw, 5)],
}


class Bridge(threading.Thread):
    """Stands in for the field bus bridge."""

    def __init__(self, ctx: zmq.Context) -> None:
        super().__init__(daemon=True)
        self._router = ctx.socket(zmq.ROUTER)
        self.url = f"tcp://127.0.0.1:{self._router.bind_to_random_port('tcp://127.0.0.1')}"
        self._halt = threading.Event()
        self.orders: list[str] = []

    def run(self) -> None:
        while not self._halt.is_set():
            if self._router.poll(50):
                self.orders.append(self._router.recv_multipart()[-1].decode())
        self._router.close(linger=0)

    def halt(self) -> None:
        self._halt.set()
        self.join(2)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--plan", choices=sorted(PLANS), default="noon")
    args = options.parse_args()
    logging.basicConfig(level=logging.INFO)

    bridge = Bridge(zmq.Context.instance())
    bridge.start()
    with ActuatorGateway(bridge.url) as gateway:
        invoker = Invoker()
        commands: list[Command] = PLANS[args.plan](gateway)
        for command in commands:
            logging.info("%s: %s", type(command).__name__, "done" if invoker.invoke(command) else "failed")
        invoker.rollback()
    threading.Event().wait(0.3)
    bridge.halt()
    logging.info("bridge saw %d orders", len(bridge.orders))


if __name__ == "__main__":
    main()
