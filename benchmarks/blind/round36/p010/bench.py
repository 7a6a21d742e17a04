"""Endurance bench: runs measurement jobs for a rack of devices.

Commands come in on a REP socket, every state change goes out on PUB.  Each
job is a process, so that a hanging device library can be got rid of.
"""
import logging
import tempfile
import threading

import zmq

from rack import Rack
from operators import scripted_operator


def main():
    logging.basicConfig(level=logging.INFO, format="%(levelname).1s %(process)d %(message)s")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        command = f"ipc://{folder}/command"
        state = f"ipc://{folder}/state"
        rack = Rack(command, state, job_timeout=0.6)
        rack.install_signals()
        operator = threading.Thread(target=scripted_operator, args=(command,), daemon=True)
        operator.start()
        try:
            rack.loop(max_seconds=5)
        finally:
            rack.close()
        operator.join(2)


if __name__ == "__main__":
    main()
