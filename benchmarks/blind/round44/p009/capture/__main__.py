import argparse
import logging
import tempfile

from .config import CaptureConfig
from .supervisor import Supervisor

parser = argparse.ArgumentParser(prog="capture")
parser.add_argument("--interfaces", type=lambda text: text.split(","), required=True)
parser.add_argument("--seconds", type=float, default=2)
args = parser.parse_args()
logging.basicConfig(level=logging.INFO)

with tempfile.TemporaryDirectory() as directory:
    supervisor = Supervisor(CaptureConfig(args.interfaces, args.seconds, f"ipc://{directory}/control"))
    for interface, totals in supervisor.run().items():
        print(interface, totals)
    supervisor.close()
