from __future__ import annotations

import os
import resource

from .audit import AuditTrail
from .model import Limits, Step


class Sandbox:
    """What has to be arranged between fork and exec of a step."""

    def __init__(self, limits: Limits, audit: AuditTrail) -> None:
        self.limits = limits
        self.audit = audit

    def entry(self, step: Step):
        def enter() -> None:
            os.setsid()
            os.umask(0o077)
            cpu, files = self.limits.cpu_seconds, self.limits.open_files
            resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
            resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
            self.audit.record("confined", step=step.name, session=os.getsid(0), cpu=cpu)

        return enter
