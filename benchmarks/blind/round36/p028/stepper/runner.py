from __future__ import annotations

import asyncio
import os
from asyncio.subprocess import PIPE

from .audit import AuditTrail
from .model import Plan, Step
from .sandbox import Sandbox


class StepFailed(Exception):
    pass


class Runner:
    def __init__(self, plan: Plan, audit: AuditTrail) -> None:
        self.plan = plan
        self.audit = audit
        self.sandbox = Sandbox(plan.limits, audit)
        self.output: dict[str, list[str]] = {}

    async def _drain(self, step: Step, label: str, stream: asyncio.StreamReader) -> None:
        async for line in stream:
            self.output.setdefault(step.name, []).append(f"{label}: {line.decode().rstrip()}")

    async def _run(self, step: Step) -> None:
        process = await asyncio.create_subprocess_exec(
            *step.run, stdout=PIPE, stderr=PIPE, env={**os.environ, **step.env},
            preexec_fn=self.sandbox.entry(step),
        )
        self.audit.record("spawned", step=step.name, child=process.pid)
        try:
            async with asyncio.timeout(3), asyncio.TaskGroup() as group:
                group.create_task(self._drain(step, "out", process.stdout))
                group.create_task(self._drain(step, "err", process.stderr))
                status = await process.wait()
        except TimeoutError:
            process.kill()
            status = await process.wait()
        self.audit.record("ended", step=step.name, status=status)
        if status and not step.allow_failure:
            raise StepFailed(f"{step.name} ended with {status}")

    async def run(self) -> None:
        self.audit.record("plan", name=self.plan.name)
        for step in self.plan.steps:
            await self._run(step)
