"""Starts basecallers by hand: they need a niceness, their own session and a log file."""
import os
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import zmq


@dataclass
class Basecallers:
    control: zmq.Socket
    folder: Path
    running: dict[int, int] = field(default_factory=dict)

    def start(self, channel: int, address: str, squiggle: Path) -> int:
        script = Path(__file__).with_name("basecall.py")
        argv = [sys.executable, str(script), address, str(channel), str(squiggle)]
        output = os.open(self.folder / f"channel{channel}.log", os.O_WRONLY | os.O_CREAT, 0o640)
        pid = os.fork()
        if pid == 0:
            try:
                os.setsid()
                os.nice(5)
                os.dup2(output, 1)
                os.dup2(output, 2)
                os.execv(argv[0], argv)
            finally:
                os._exit(127)
        os.close(output)
        self.running[pid] = channel
        self.control.send_json({"event": "started", "channel": channel, "pid": pid})
        return pid

    def reap(self, seconds: float) -> dict[int, int]:
        """Exit codes by channel; whoever is late is killed."""
        codes: dict[int, int] = {}
        deadline = time.monotonic() + seconds
        while self.running:
            late = time.monotonic() > deadline
            for pid in list(self.running):
                if late:
                    os.kill(pid, signal.SIGKILL)
                done, status = os.waitpid(pid, 0 if late else os.WNOHANG)
                if done:
                    channel = self.running.pop(pid)
                    codes[channel] = os.waitstatus_to_exitcode(status)
                    self.control.send_json({"event": "ended", "channel": channel})
            time.sleep(0.02)
        return codes
