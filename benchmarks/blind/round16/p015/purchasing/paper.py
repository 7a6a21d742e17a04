from __future__ import annotations

import os
import pathlib
import sys
import textwrap


def typeset(number: str, total: float) -> str:
    return textwrap.dedent(
        f"""\
        PURCHASE ORDER {number}
        total {total:>10.2f}
        """
    )


def print_copy(folder: pathlib.Path, number: str, total: float) -> int:
    """Render one copy next to the main program; gives the pid of the renderer."""
    pid = os.fork()
    if pid == 0:
        code = 0
        try:
            (folder / f"{number}.txt").write_text(typeset(number, total))
        except OSError as exc:
            print(exc, file=sys.stderr)
            code = 1
        sys.exit(code)
    return pid


def wait_for(pids: list[int]) -> list[int]:
    return [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
