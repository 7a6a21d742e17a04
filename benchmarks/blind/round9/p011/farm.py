"""Build farm: compiles targets in worker processes, by plug-ins named in a file."""
from __future__ import annotations

import argparse
import json
from pathlib import Path

from buildfarm.coordinator import Coordinator
from buildfarm.model import Target


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", type=Path, default=Path("farm.json"))
    args = parser.parse_args()
    config = json.loads(args.config.read_text())
    targets = [Target(**item) for item in config["targets"]]
    with Coordinator(config["workers"], config["plugins"]) as farm:
        for target, ok in farm.build(targets):
            print(f"{target.name:<8} {'built' if ok else 'BROKEN'}")


if __name__ == "__main__":
    main()
