import os
import tempfile

from .launcher import Launcher
from .npc import ROUTES
from .world import World


def main():
    with tempfile.TemporaryDirectory(prefix="mud-") as folder:
        address = "ipc://" + os.path.join(folder, "world")
        world = World(address)
        launcher = Launcher(address, folder)
        for name in ROUTES:
            launcher.launch(name)
        world.run(launcher)
        launcher.stop()
        world.close()
        print("\n".join(world.chronicle))


if __name__ == "__main__":
    main()
