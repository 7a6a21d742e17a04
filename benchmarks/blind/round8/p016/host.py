from __future__ import annotations

import argparse
import importlib
import tempfile

from pluginhost import Launcher, plugins


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--method", choices=("fork",), default="fork")
    parser.add_argument("--plugins", nargs="*", default=["platform", "path"])
    options = parser.parse_args()
    importlib.import_module("builtin")
    with tempfile.TemporaryDirectory() as folder:
        chosen = [plugins[name](f"ipc://{folder}/bus") for name in options.plugins]
        print(Launcher(options.method).launch(chosen))


if __name__ == "__main__":
    main()
