import argparse
import logging
import pathlib
import socket
import tempfile
import threading

from console import Console
from motionbus import MotionBus


def operator(path, script, server):
    """Plays the script as an operator would type it."""
    try:
        with socket.socket(socket.AF_UNIX) as link:
            link.settimeout(2)
            link.connect(path)
            stream = link.makefile("rw")
            for line in script.read_text().splitlines():
                stream.write(line + "\n")
                stream.flush()
                print(f"> {line}\n{stream.readline().strip()}")
            stream.write("\n")
            stream.flush()
    except OSError as err:
        print("operator gave up:", err)
    finally:
        server.shutdown()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--script", type=pathlib.Path, required=True)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory(prefix="arm") as folder:
        bus = MotionBus(folder)
        bus.publish("power", {"state": "standby"})
        path = str(pathlib.Path(folder, "console"))
        with Console(path, bus) as server:
            threading.Thread(target=operator, args=(path, args.script, server), daemon=True).start()
            server.serve_forever(poll_interval=0.05)
        print(bus.drain(), "messages on the bus")
        bus.close()
        bus.ctx.term()


if __name__ == "__main__":
    main()
