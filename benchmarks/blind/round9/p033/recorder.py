"""Terminal recorder: runs a command below a pseudo-terminal, streams its output."""
from __future__ import annotations

import argparse
import os
import pty
import shlex
import sys
from typing import List, Sequence

from recording.tape import Tape


class Session:
    def __init__(self, tape: Tape, command: Sequence[str]) -> None:
        self.tape = tape
        self.command = list(command)

    def start(self) -> int:
        pid, fd = pty.fork()
        if pid == pty.CHILD:
            try:
                self._become()
            finally:
                os._exit(127)
        self.pid = pid
        return fd

    def _become(self) -> None:
        self.tape.mark("exec", shlex.join(self.command))
        os.environ["TERM"] = "dumb"
        os.execvp(self.command[0], self.command)

    def run(self) -> int:
        fd = self.start()
        chunks: List[bytes] = []
        while True:
            try:
                data = os.read(fd, 1024)
            except OSError:
                break
            if not data:
                break
            chunks.append(data)
            self.tape.mark("output", data.decode(errors="replace"))
        os.close(fd)
        _, status = os.waitpid(self.pid, 0)
        sys.stdout.write(b"".join(chunks).decode().replace("\r\n", "\n"))
        return os.waitstatus_to_exitcode(status)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("command", nargs="*", default=["echo", "recorded"])
    args = parser.parse_args()
    tape = Tape()
    code = Session(tape, args.command).run()
    tape.eject()
    return code


if __name__ == "__main__":
    sys.exit(main())
