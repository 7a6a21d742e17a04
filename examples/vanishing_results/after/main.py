"""Prints a day's orders, and says what came back."""

import results
import service

ORDERS = (("book", 320), ("leaflet", 2), ("atlas", 480), ("ticket", 1))


def main():
    desk = results.open_desk()
    service.run(ORDERS)
    done = results.collect(desk)
    missing = [name for name, _ in ORDERS if name not in done]
    print(f"{len(done)} of {len(ORDERS)} results; missing: {', '.join(missing) or 'none'}")


if __name__ == "__main__":
    main()
