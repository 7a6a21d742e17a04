"""Runs the vision tools as programs, with their own session and priority."""
import functools
import os
import subprocess
import sys
from typing import Dict

from .hmi import PanelEvents
from .recipe import ToolSpec


class ToolFailed(Exception):
    pass


class ToolRunner:
    def __init__(self, events: PanelEvents, timeout: float = 3.0) -> None:
        self._events = events
        self._timeout = timeout

    def _before_exec(self, tool: ToolSpec) -> None:
        os.setsid()
        os.nice(tool.nice)
        self._events.post("tool.running", f"{tool.name} pid={os.getpid()} nice={tool.nice}")

    def run(self, tool: ToolSpec) -> str:
        self._events.post("tool.queued", tool.name)
        process = subprocess.Popen(
            [sys.executable, "-S", "-c", tool.code],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=functools.partial(self._before_exec, tool),
        )
        try:
            out, err = process.communicate(timeout=self._timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise ToolFailed(f"{tool.name}: no result within {self._timeout} s")
        if process.returncode:
            raise ToolFailed(f"{tool.name}: {err.strip()}")
        self._events.post("tool.done", tool.name)
        return out.strip()

    def run_all(self, tools) -> Dict[str, str]:
        measured = {}
        for tool in tools:
            try:
                measured[tool.name] = self.run(tool)
            except ToolFailed as failure:
                self._events.post("tool.failed", str(failure))
        return measured
