"""Run a workflow file on this machine the way the CI service would."""
import json
import pathlib
import sys

from bus import Bus
from sandbox import Sandbox


class Console:
    def __init__(self):
        self.counts = {}

    def __call__(self, event):
        self.counts[event.kind] = self.counts.get(event.kind, 0) + 1
        if event.kind == "output":
            print(f"  {event.step:10}| {event.data['line']}")
        elif event.kind == "limit":
            print(f"  {event.step:10}- {event.data['limit']} = {event.data['amount']}")
        else:
            print(f"{event.kind} {event.step} {event.data or ''}")


def run(workflow, sandbox):
    failures = 0
    with sandbox.workspace() as folder:
        for step in workflow["steps"]:
            code = sandbox.execute(step, folder)
            if code and not step.get("allow_failure"):
                failures += 1
                break
    return failures


def main(argv):
    workflow = json.loads(pathlib.Path(argv[1]).read_text())
    bus = Bus()
    console = Console()
    bus.listen(console, "begin", "limit", "output", "end")
    try:
        failures = run(workflow, Sandbox(bus, workflow.get("env", {})))
    finally:
        bus.close()
    print("events:", console.counts)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
