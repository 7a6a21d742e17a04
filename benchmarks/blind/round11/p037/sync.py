import tempfile

from stock.engine import Engine


def main() -> None:
    engine = Engine({"outputs": ["memory", "zmq"], "url": f"ipc://{tempfile.mkdtemp()}/stock"})
    proc = engine.sync_in_background([("bolt", 5), ("nut", 7)])
    proc.join(3)
    print("sync", proc.exitcode)


if __name__ == "__main__":
    main()
