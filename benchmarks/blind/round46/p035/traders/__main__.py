import argparse
import os
import tempfile

from .bus import bus
from .planets import MarketProcess, Planet
from .ticker import Ticker


def main():
    parser = argparse.ArgumentParser(prog="traders")
    parser.add_argument("--days", type=int, default=2)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        url = "ipc://" + os.path.join(folder, "bus")
        ticker = Ticker(url)
        bus.configure(url)
        planets = [Planet(name, seed) for seed, name in enumerate(["Vega", "Rigel", "Deneb"])]
        for planet in planets:
            planet.open_market()
        markets = [MarketProcess(planet, args.days) for planet in planets]
        for market in markets:
            market.start()
        for market in markets:
            market.join(3)
            if market.is_alive():
                market.kill()
                market.join()
        bus.publish("evening", planets=len(planets))
        bus.close()
        ticker.halt()
    for topic, count in sorted(ticker.counts.items()):
        print(topic, count)
    for planet, prices in sorted(ticker.closing.items()):
        print(planet, prices)


if __name__ == "__main__":
    main()
