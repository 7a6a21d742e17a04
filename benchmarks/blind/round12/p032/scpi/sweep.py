import logging
from contextlib import contextmanager
from functools import partial
from multiprocessing import TimeoutError, get_context

from .device import SourceMeter
from .server import InstrumentServer

log = logging.getLogger("sweep")


@contextmanager
def instrument_server():
    server = InstrumentServer()
    server.start()
    try:
        yield server.address
    finally:
        server.stop()


def measure(address: str, volts: float) -> tuple[float, float]:
    smu = SourceMeter.at(address)
    smu.level = volts
    return volts, smu.current


def sweep(address: str, points: list[float]) -> list[tuple[float, float]]:
    pool = get_context("fork").Pool(2)
    try:
        log.info("connected to %s", SourceMeter.at(address).identity)
        curve = pool.map_async(partial(measure, address), points, chunksize=3)
        return curve.get(timeout=3)
    except TimeoutError:
        log.error("sweep timed out")
        return []
    finally:
        pool.terminate()
        pool.join()


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with instrument_server() as address:
        for volts, amps in sweep(address, [0.05 * k for k in range(12)]):
            print(f"{volts:5.2f} V  {amps:.3e} A")
        SourceMeter.close_all()


if __name__ == "__main__":
    main()
