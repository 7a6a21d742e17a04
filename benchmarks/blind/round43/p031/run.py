"""clipkeeper: keeps a clipboard history and lets plug-ins work on it."""
import argparse
import logging
import multiprocessing
import os
import tempfile


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plugins", type=lambda text: text.split(","), default=[])
    parser.add_argument("--clips", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    multiprocessing.set_start_method("spawn")
    with tempfile.TemporaryDirectory() as runtime:
        os.environ["CLIPKEEPER_RUNTIME"] = runtime

        from clipkeeper.host import PluginHost
        from clipkeeper.history import History

        history = History(f"{runtime}/history.db")
        for number in range(args.clips):
            history.push(f"see https://example.org/{number % 3} for part {number % 3}")
        host = PluginHost(args.plugins, history)
        host.start()
        reports = host.collect(limit=5)
        host.stop()
        for plugin, summary in sorted(reports.items()):
            logging.info("%s: %s", plugin, summary)
        history.close()
    return 0 if set(reports) == set(args.plugins) else 1


if __name__ == "__main__":
    raise SystemExit(main())
