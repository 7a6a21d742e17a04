import logging
import time
import zlib

import timberline
from timberline.viewer import Viewer

log = logging.getLogger("archiver")


def compress(name: str, size: int) -> None:
    data = (name * size).encode()
    packed = zlib.compress(data, 9)
    log.info("%s: %d to %d bytes", name, len(data), len(packed))
    if len(packed) * 50 > len(data):
        log.warning("%s is hardly worth it", name)


def main() -> None:
    viewer = Viewer("INFO.archiver", "WARNING")
    viewer.start()
    with timberline.started(viewer.address, logging.DEBUG) as station:
        time.sleep(0.2)
        log.info("archiving begins")
        processes = [
            station.process(target=compress, args=job, name=f"archiver-{job[0]}", daemon=True)
            for job in (("alpha", 5), ("beta", 4000), ("gamma", 90000))
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join(3)
            if process.is_alive():
                process.kill()
        log.info("archiving over")
        time.sleep(0.2)
    for line in viewer.leave():
        print(line)


if __name__ == "__main__":
    main()
