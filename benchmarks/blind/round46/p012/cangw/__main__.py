import argparse
import logging
import pathlib
import tempfile

from .nodes import ChannelNode
from .router import Router
from .uplink import Uplink

log = logging.getLogger("cangw")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="cangw")
    parser.add_argument("--channels", nargs="+", default=["can0"])
    parser.add_argument("--frames", type=int, default=20)
    parser.add_argument("--wait", type=float, default=1.5)
    return parser.parse_args()


def main() -> int:
    args = parse()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    with tempfile.TemporaryDirectory(prefix="cangw") as run_dir:
        endpoint = f"ipc://{pathlib.Path(run_dir) / 'router.sock'}"
        router = Router(endpoint)
        status = Uplink(endpoint, "gateway").open()
        nodes = [ChannelNode(c, endpoint, args.frames) for c in args.channels]
        for node in nodes:
            node.start()
        status.send(b"")
        ends = router.collect(len(nodes) + 1, args.wait)
        for node in nodes:
            node.join(0.5)
            if node.is_alive():
                log.warning("%s did not stop, killed", node.name)
                node.kill()
                node.join(1)
        for (channel, can_id), count in sorted(router.seen.items()):
            log.info("%s %03x: %d", channel, can_id, count)
        log.info("%d of %d sources finished", ends, len(nodes) + 1)
        status.close()
        for node in nodes:
            node.uplink.close()
        router.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
