import argparse
import logging

from farm.monitor import monitor
from farm.pool import RenderPool
from farm.scene import Scene


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--frames", type=int, default=6)
    parser.add_argument("--no-monitor", dest="monitor", action="store_false")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with RenderPool(processes=2) as pool:
        if args.monitor:
            monitor.enable()
        scene = Scene("teapot", frames=args.frames)
        images = pool.render(scene)
    monitor.disable()
    print(sum(map(len, images)), "bytes")


if __name__ == "__main__":
    main()
