import multiprocessing as mp
import time

from .bay import Bay
from .grower import Grower


def main() -> None:
    stop = mp.get_context("fork").Event()
    with Grower() as grower:
        bays = [Bay(n, grower.address, stop) for n in grower.PLAN]
        for bay in bays:
            bay.start()
        end = time.monotonic() + 1.5
        while time.monotonic() < end and not all(b.applied.value for b in bays):
            grower.publish()
            time.sleep(0.1)
        stop.set()
        for bay in bays:
            bay.join(0.5)
            if bay.is_alive():
                bay.kill()
            print(bay.name, bay.applied.value)


if __name__ == "__main__":
    main()
