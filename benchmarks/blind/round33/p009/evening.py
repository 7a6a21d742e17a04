import argparse
import os
import subprocess
import sys
import tempfile
import time

from vitrine.player import Player


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument("--clips", type=int, default=2)
    cli.add_argument("--vitrine", default="V7")
    opts = cli.parse_args()

    endpoint = "ipc://" + os.path.join(tempfile.mkdtemp(prefix="museum-"), "control")
    subprocess.Popen([sys.executable, "-m", "vitrine.controlroom", endpoint])
    time.sleep(0.3)
    player = Player(opts.vitrine, endpoint)
    player.preflight()
    player.run(opts.clips)
    return 0


if __name__ == "__main__":
    sys.exit(main())
