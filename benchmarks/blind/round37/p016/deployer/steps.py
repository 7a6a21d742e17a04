"""Steps of a deployment; plug-ins register further ones with @step."""
from __future__ import annotations

import logging
import pathlib
from dataclasses import dataclass, field
from typing import Callable

log = logging.getLogger("deployer.steps")


@dataclass
class Plan:
    service: str
    release: int
    root: str
    vars: dict[str, str] = field(default_factory=dict)

    @property
    def target(self) -> pathlib.Path:
        return pathlib.Path(self.root, self.service, f"r{self.release}")


Step = Callable[[Plan], None]
STEPS: dict[str, Step] = {}


def step(func: Step) -> Step:
    STEPS[func.__name__] = func
    return func


@step
def unpack(plan: Plan) -> None:
    plan.target.mkdir(parents=True)
    (plan.target / "app.cfg").write_text(f"service={plan.service}\n")
    log.info("unpacked %s", plan.target.name)


@step
def configure(plan: Plan) -> None:
    with (plan.target / "app.cfg").open("a") as cfg:
        for key, value in plan.vars.items():
            cfg.write(f"{key}={value}\n")
    log.info("wrote %d settings", len(plan.vars))


@step
def activate(plan: Plan) -> None:
    link = plan.target.with_name("current")
    link.unlink(missing_ok=True)
    link.symlink_to(plan.target.name)
    log.info("release %d is current", plan.release)
