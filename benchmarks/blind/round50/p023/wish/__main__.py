import argparse
import sys
import tempfile

from .interp import Interpreter
from .journal import Recorder
from .parser import parse
from .telemetry import Bus


def main() -> int:
    cli = argparse.ArgumentParser(prog="wish")
    cli.add_argument("-c", dest="script", required=True)
    script = cli.parse_args().script

    with tempfile.TemporaryDirectory(prefix="wish-") as runtime:
        with Recorder(f"ipc://{runtime}/journal") as recorder:
            bus = Bus(recorder.endpoint)
            shell = Interpreter(bus, workdir=runtime)
            status = shell.run(parse(script))
            shell.wait_all()
            bus.flush()
            entries = recorder.entries()
    print(f"-- {len(entries)} journal entries", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
