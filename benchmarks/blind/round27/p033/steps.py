import logging
import time

log = logging.getLogger("ci.steps")
_registry = {}


class StepFailed(Exception):
    pass


def step(fn):
    _registry[fn.__name__] = fn
    return fn


def get(name):
    try:
        return _registry[name]
    except KeyError:
        raise StepFailed(f"no step called {name!r}") from None


@step
def checkout(workspace):
    workspace["files"] = ["setup.py", "app/core.py", "app/cli.py"]
    log.info("checked out %d files", len(workspace["files"]))


@step
def style(workspace):
    for name in workspace["files"]:
        if name.endswith("cli.py"):
            log.warning("%s:14: line too long", name)


@step
def build(workspace):
    time.sleep(0.05)
    workspace["wheel"] = "app-1.0-py3-none-any.whl"
    log.info("built %s", workspace["wheel"])


@step
def unittest(workspace):
    assert workspace["wheel"]
    log.info("42 passed")
