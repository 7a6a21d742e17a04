"""Render a few frames with a process pool, all log records going to one collector."""
import argparse
import concurrent.futures
import logging
import math
import time

import logferry

log = logging.getLogger("render")


def render(frame: int, size: int = 120) -> float:
    phase = frame / 10
    total = 0.0
    for x in range(size):
        for y in range(size):
            total += math.sin(x * phase) * math.cos(y * phase)
    log.info("frame %d has light %.3f", frame, total)
    return total


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--frames", type=int, default=3)
    frames = range(1, parser.parse_args().frames + 1)

    collector = logferry.Collector()
    logferry.configure(collector.address)
    log.info("%d frames to render", len(frames))

    started = time.perf_counter()
    with concurrent.futures.ProcessPoolExecutor(2) as executor:
        futures = {executor.submit(render, frame): frame for frame in frames}
        for future in concurrent.futures.as_completed(futures, timeout=6):
            log.info("frame %d ready", futures[future])
            future.result()
    log.info("all done in %.2fs", time.perf_counter() - started)

    logging.shutdown()
    for (process, level), number in sorted(collector.finish().items()):
        print(f"{process:20} {level:8} {number}")


if __name__ == "__main__":
    main()
