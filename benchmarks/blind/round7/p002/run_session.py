import argparse
import sys

from console.shell import Shell
from console.terminal import TerminalSession
from console.link import DeviceLink, FakeDevice


def main() -> int:
    parser = argparse.ArgumentParser(description="plays a script to the device shell on a terminal")
    parser.add_argument("--script", default="help")
    args = parser.parse_args()
    device = FakeDevice()
    link = DeviceLink(device.url)
    if not link.hello():
        print("no device", file=sys.stderr)
        return 1
    shell = Shell(link)
    with TerminalSession(shell.interact, timeout=1.0) as session:
        transcript = session.play(args.script.split(","))
    print(f"{len(transcript)} characters on the terminal")
    link.close()
    device.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
