import argparse
import sys
from pathlib import Path

import zmq

from .hmi import Panel, PanelEvents
from .recipe import Recipe
from .toolrunner import ToolRunner

ADDRESS = "inproc://panel"


def main(argv=None) -> int:
    parser = argparse.ArgumentParser("cellhost")
    parser.add_argument("--recipe", type=Path, required=True)
    recipe = Recipe.from_file(parser.parse_args(argv).recipe)

    context = zmq.Context()
    events = PanelEvents(context, ADDRESS)
    panel = Panel(context, ADDRESS)
    try:
        measured = ToolRunner(events).run_all(recipe.tools)
        for line in panel.shown():
            print("panel:", *line)
    finally:
        panel.close()
        events.close()
        context.term()
    for name, text in measured.items():
        print(f"{recipe.name}/{name}: {text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
