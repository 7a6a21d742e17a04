"""Start the headless renderer with limits, one subprocess per page."""
import logging
import os
import resource
import subprocess
import sys
from dataclasses import dataclass

from .status import State, StatusFeed

log = logging.getLogger(__name__)

RENDER = (
    "import sys, hashlib;"
    "url = sys.argv[1];"
    "print('<html>' + hashlib.sha1(url.encode()).hexdigest() + '</html>')"
)


@dataclass
class Limits:
    cpu_seconds: int = 5
    open_files: int = 256
    niceness: int = 5


@dataclass
class Launcher:
    feed: StatusFeed
    limits: Limits

    def _prepare(self, url: str) -> None:
        os.setsid()
        os.nice(self.limits.niceness)
        resource.setrlimit(resource.RLIMIT_CPU, (self.limits.cpu_seconds, self.limits.cpu_seconds))
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(self.limits.open_files, hard), hard))
        self.feed.update(url, State.LAUNCHING, pid=os.getpid())

    def render(self, url: str, timeout: float = 4.0) -> str:
        self.feed.update(url, State.QUEUED)
        try:
            done = subprocess.run(
                [sys.executable, "-S", "-c", RENDER, url],
                stdout=subprocess.PIPE,
                timeout=timeout,
                check=True,
                text=True,
                preexec_fn=lambda: self._prepare(url),
            )
        except (subprocess.SubprocessError, OSError) as exc:
            log.error("render of %s failed: %s", url, exc)
            self.feed.update(url, State.FAILED, reason=type(exc).__name__)
            return ""
        self.feed.update(url, State.RENDERED, size=len(done.stdout))
        return done.stdout
