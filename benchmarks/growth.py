"""How the cost of ``zmqforklint check`` grows with programs of which every line matters.

``python benchmarks/growth.py`` makes each program at three sizes, analyses it in a process of its own, and prints a
table for ``growth.md``: seconds of CPU, peak memory in MiB, what was found, and by which power of the size the
seconds grow from the second size to the third (1 is linear, 2 is quadratic). The first size shows the start-up.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Files = dict[str, str]

_MAIN = """import os
import zmq
from m0 import f0
SOCKET = zmq.Context().socket(zmq.PUSH)
if os.fork() == 0:
    f0(SOCKET)
    os._exit(0)
"""
_BEGIN = "import os\nimport zmq\nSOCKET = zmq.Context().socket(zmq.PUSH)\n"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one analysis took, and how many findings it gave."""

    seconds: float
    mebibytes: float
    findings: int


def modules(count: int) -> Files:
    """Modules that all make and use sockets, in chains of ten."""
    files = {"main.py": _MAIN}
    for number in range(count):
        imports = "".join(f"import m{other}\n" for other in range(10, count, 10)) if number == 0 else ""
        is_last = number % 10 == 9 or number + 1 == count
        imports += "" if is_last else f"from m{number + 1} import f{number + 1}\n"
        body = "socket.send(b'x')" if is_last else f"f{number + 1}(socket)"
        files[f"m{number}.py"] = (
            f"import zmq\nimport os\n{imports}\n"
            f"def f{number}(socket):\n    {body}\n\n"
            f"class C{number}:\n    def __init__(self):\n        self.socket = zmq.Context().socket(zmq.PUB)\n"
            f"    def go(self):\n        self.socket.send(b'x')\n"
        )
    return files


def calls(depth: int) -> Files:
    """One chain of calls from the fork to the touch."""
    functions = "".join(f"def f{number}(socket):\n    f{number + 1}(socket)\n" for number in range(depth))
    return {"main.py": f"{_BEGIN}{functions}def f{depth}(socket):\n    socket.send(b'x')\n{_child('f0(SOCKET)')}"}


def classes(count: int) -> Files:
    """One base class and many that derive from it, with an object of each touched in the child."""
    text = (
        "import os\nimport zmq\nclass C0:\n    def __init__(self):\n"
        "        self.socket = zmq.Context().socket(zmq.PUSH)\n    def go(self):\n        self.socket.send(b'x')\n"
    )
    text += "".join(f"class C{each}(C0):\n    def m{each}(self):\n        self.go()\n" for each in range(1, count))
    made = ", ".join(f"C{each}()" for each in range(count))
    return {"main.py": f"{text}MADE = [{made}]\n{_child('for each in MADE: each.go()')}"}


def forks(count: int) -> Files:
    """Many forks one after another, with a child each."""
    bodies = (
        f"def c{each}():\n    SOCKET.send(b'x')\nif os.fork() == 0:\n    c{each}()\n    os._exit(0)\n"
        for each in range(count)
    )
    return {"main.py": _BEGIN + "".join(bodies)}


def recursion(count: int) -> Files:
    """Functions that call one another, two calls in each."""
    text = "".join(
        f"def f{each}(left):\n    if left:\n        f{(each * 7 + 1) % count}(left - 1)\n"
        f"        f{(each * 3 + 2) % count}(left - 2)\n    SOCKET.send(b'x')\n"
        for each in range(count)
    )
    return {"main.py": f"{_BEGIN}{text}{_child('f0(int(input()))')}"}


def cycle(count: int) -> Files:
    """One cycle of imports."""
    files = {"main.py": _MAIN}
    for each in range(count):
        files[f"m{each}.py"] = (
            f"import zmq\nimport os\nimport m{(each + 1) % count}\ndef f{each}(socket):\n    socket.send(b'x')\n"
        )
    return files


def lines(count: int) -> Files:
    """One file of that many lines, in short functions."""
    text = "".join(
        f"def f{each}(a, b):\n    c = a + b\n    if c > {each}:\n        return [c, a]\n    return SOCKET\n\n"
        for each in range(count // 6)
    )
    return {"main.py": f"{_BEGIN}{text}{_child('f3(1, 2).send(0)')}"}


def statements(count: int) -> Files:
    """One file of that many statements at its top level."""
    text = "".join(f"v{each} = v{each - 1} + {each}\n" for each in range(1, count))
    return {"main.py": f"{_BEGIN}v0 = 0\n{text}{_child('SOCKET.send(0)')}"}


SHAPES: dict[Callable[[int], Files], tuple[int, int, int]] = {
    modules: (10, 1_000, 10_000),
    calls: (10, 700, 1_400),
    classes: (10, 500, 2_000),
    forks: (5, 40, 160),
    recursion: (5, 50, 200),
    cycle: (10, 1_000, 8_000),
    lines: (100, 10_000, 50_000),
    statements: (100, 10_000, 50_000),
}


def measure(files: Files) -> Cost:
    """Write a program to a new folder and analyse it there."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "zmqforklint", "check", "--isolated", "--output-format=concise", "."]
        with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            assert process.stdout is not None
            output = process.stdout.read().decode()
            _, _, usage = os.wait4(process.pid, 0)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.count(" ZMQ"))


def _child(body: str) -> str:
    return f"if os.fork() == 0:\n    {body}\n    os._exit(0)\n"


def main() -> None:
    """Print the table."""
    print("| program | size | CPU, s | peak, MiB | findings | power |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    for shape, sizes in SHAPES.items():
        costs = [measure(shape(size)) for size in sizes]
        power = math.log(costs[2].seconds / costs[1].seconds) / math.log(sizes[2] / sizes[1])
        for size, cost in zip(sizes, costs, strict=True):
            last = f"{power:.2f}" if cost is costs[2] else ""
            row = f"{cost.seconds:.1f} | {cost.mebibytes:.0f} | {cost.findings} | {last}"
            print(f"| {shape.__name__} | {size:,} | {row} |", flush=True)


if __name__ == "__main__":
    main()
