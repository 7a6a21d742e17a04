import argparse
import logging
import pathlib
import shutil
import sys
import tempfile

from tornado.process import fork_processes

from . import tasks, transport


def main():
    parser = argparse.ArgumentParser(prog="noise")
    parser.add_argument("--sensors", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=20)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")

    if not transport.self_test():
        return 3
    folder = pathlib.Path(tempfile.mkdtemp(prefix="noise-"))
    url = f"ipc://{folder / 'sum'}"
    task_id = fork_processes(options.sensors + 1, max_restarts=0)
    if task_id == 0:
        tasks.add_up(url, options.sensors)
        shutil.rmtree(folder, ignore_errors=True)
    else:
        tasks.measure(task_id, url, options.seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
