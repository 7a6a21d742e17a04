import contextlib
import os
import resource
import subprocess
import tempfile


class Sandbox:
    """A scratch directory, a session of its own and resource limits for each step."""

    def __init__(self, bus, env):
        self.bus = bus
        self.env = {**os.environ, **env}

    @contextlib.contextmanager
    def workspace(self):
        with tempfile.TemporaryDirectory(prefix="ci-") as folder:
            yield folder

    def _confine(self, step):
        def setup():
            os.setsid()
            os.umask(0o027)
            for name, amount in step.get("limits", {}).items():
                kind = getattr(resource, f"RLIMIT_{name}")
                resource.setrlimit(kind, (amount, amount))
                self.bus.emit("limit", step["name"], limit=name, amount=amount, pid=os.getpid())
        return setup

    def execute(self, step, folder, timeout=3):
        self.bus.emit("begin", step["name"])
        process = subprocess.Popen(
            step["run"], cwd=folder, env=self.env, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            preexec_fn=self._confine(step),
        )
        try:
            output, _ = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            output, _ = process.communicate()
        for line in output.splitlines():
            self.bus.emit("output", step["name"], line=line)
        self.bus.emit("end", step["name"], code=process.returncode)
        return process.returncode
