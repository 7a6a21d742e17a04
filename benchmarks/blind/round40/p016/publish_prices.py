"""Price a book of options in child processes which publish through the parent's session object."""
import json
import logging
import math
from multiprocessing import Process

from quill import Session, Topic
from quill.hub import Hub

PRICE: Topic[dict] = Topic("price")
STATUS: Topic[str] = Topic("status")
STRIKES = [80.0, 90.0, 100.0, 110.0, 120.0]


def normal(x: float) -> float:
    return 0.5 * (1 + math.erf(x / math.sqrt(2)))


def call_price(spot: float, strike: float, sigma: float = 0.2, years: float = 1.0) -> float:
    d1 = (math.log(spot / strike) + sigma**2 / 2 * years) / (sigma * math.sqrt(years))
    return spot * normal(d1) - strike * normal(d1 - sigma * math.sqrt(years))


class Pricer(Process):
    def __init__(self, session: Session, strikes: list) -> None:
        super().__init__(daemon=True)
        self.session = session
        self.strikes = strikes

    def run(self) -> None:
        for strike in self.strikes:
            price = {"strike": strike, "call": round(call_price(100.0, strike), 3)}
            self.session.publish(PRICE, price)
        self.session.close()


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    hub = Hub()
    hub.start()
    session = Session(f"tcp://127.0.0.1:{hub.port}")
    session.publish(STATUS, "pricing begins")

    with session.suspended():
        hub.stop()
        pricers = [Pricer(session, STRIKES[n::2]) for n in range(2)]
        for pricer in pricers:
            pricer.start()
        hub.start()
        for pricer in pricers:
            pricer.join(3)
            if pricer.is_alive():
                pricer.kill()

    session.publish(STATUS, "pricing over")
    session.close()
    hub.stop()
    print([json.loads(body) for body in hub.filed["status"]])
    for body in sorted(hub.filed["price"]):
        print(body.decode())


if __name__ == "__main__":
    main()
