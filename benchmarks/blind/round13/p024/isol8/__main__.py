import importlib
import sys

from .hooks import HookRelay
from .plugins.live import LiveView
from .plugins.summary import Summary
from .runner import Runner, collect


def main(names):
    hooks = HookRelay()
    hooks.register(LiveView(topic=b"isol8"))
    hooks.register(summary := Summary())
    runner = Runner(hooks)
    cases = [case for name in names for case in collect(importlib.import_module(name))]
    hooks.session_started(total=len(cases))
    for case in cases:
        runner.run(case)
    hooks.session_finished()
    return 0 if summary.ran == len(cases) else 1


sys.exit(main(sys.argv[1:] or ["checks"]))
