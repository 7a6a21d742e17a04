import sys
import tempfile
import threading

import zmq

import lims

ORDERS = """\
NTH;100281;CBC
NTH;100282;BMP
EST;200114;HBA1C
bad line
EST;200115;TSH
WST;300007;CRP
"""


class CentralLog:
    def __init__(self, endpoint: str) -> None:
        self.context = zmq.Context()
        self.pull = self.context.socket(zmq.PULL)
        self.pull.bind(endpoint)
        self.lines: list[str] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop, daemon=True)

    def __enter__(self) -> "CentralLog":
        self._thread.start()
        return self

    def __exit__(self, *_exc) -> None:
        self._stop.set()
        self._thread.join(2)
        self.context.destroy(0)

    def _loop(self) -> None:
        while not self._stop.is_set():
            while self.pull.poll(100):
                record = self.pull.recv_json()
                self.lines.append("{levelname} [{processName}] {message}".format(**record))


def main() -> int:
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = f"ipc://{tmp}/central-log"
        with CentralLog(endpoint) as central:
            handler = lims.install(endpoint)
            numbers = lims.Accessioner(2024).run(ORDERS.splitlines())
            threading.Event().wait(0.3)
            handler.close()
        for line in central.lines:
            print(line)
        for number, test in numbers:
            print(number, test)
    return 0


if __name__ == "__main__":
    sys.exit(main())
