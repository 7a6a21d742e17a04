"""Voyage data recorder: goes to the background and records for a while."""
import argparse
import os
import shutil
import tempfile
from pathlib import Path

from detach import detach
from recorder import Recorder


def status(fd: int, text: str) -> None:
    os.write(fd, f"vdr[{os.getpid()}]: {text}\n".encode())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=2.0, help="how long to record")
    parser.add_argument("--follow", type=float, default=5.0, help="how long the launcher watches")
    args = parser.parse_args()

    folder = Path(tempfile.mkdtemp(prefix="vdr-"))
    # A full disk or a taken address should be reported on the console, with a proper exit status.
    recorder = Recorder(folder, f"ipc://{folder}/bridge-bus")
    fd = detach(args.follow)
    status(fd, "recording")
    try:
        recorder.run(args.seconds)
    finally:
        recorder.close()
        status(fd, f"{recorder.recorded} sentences, {recorder.alarms} depth alarms")
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)


if __name__ == "__main__":
    main()
