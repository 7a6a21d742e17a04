"""Runs the command against an audit collector in this process."""
import json
import os
import sys
import tempfile
import threading

import typer
import zmq

from stockctl.cli import app


class Collector(threading.Thread):
    def __init__(self, endpoint: str) -> None:
        super().__init__(daemon=True)
        self.endpoint = endpoint
        self.ready = threading.Event()
        self.finish = threading.Event()
        self.records: list[dict] = []

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as pull:
            pull.bind(self.endpoint)
            self.ready.set()
            while True:
                if pull.poll(200):
                    self.records.append(json.loads(pull.recv()))
                elif self.finish.is_set():
                    return


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STOCKCTL_AUDIT"] = f"ipc://{folder}/audit"
        collector = Collector(os.environ["STOCKCTL_AUDIT"])
        collector.start()
        collector.ready.wait(2)
        command = typer.main.get_command(app)
        code = command.main(args=sys.argv[1:], prog_name="stockctl", standalone_mode=False)
        collector.finish.set()
        collector.join(3)
        print(sorted(record["event"] for record in collector.records))
    return code or 0


if __name__ == "__main__":
    sys.exit(main())
