"""Measures what the guard and the recorder cost a program that does nothing wrong.

Run with an interpreter that has pyzmq: ``python benchmarks/guard_overhead.py [--rounds N]``. Three interpreters, one
bare, one guarded and one recorded, send 64-byte messages from a PUSH to a PULL socket of one thread. They take turns,
one sample at a time, and what is measured is processor time, libzmq's threads included: so what else the machine does
counts little, and meets all three alike. It prints the median time of a message and the median of the ratios to the
bare sample of the same round.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from os import environ
from pathlib import Path

from zmqforklint.witness import injected

MESSAGE = b"x" * 64
BATCH = 500  # below the high-water mark: in a batch, all are sent before the first is received
WORKLOADS = {
    "inproc, one by one": ("inproc://one", 1, 20),
    "inproc, in batches": ("inproc://many", BATCH, 20),
    "tcp, one by one": ("tcp://127.0.0.1:*", 1, 1),
    "tcp, in batches": ("tcp://127.0.0.1:*", BATCH, 10),
}
"""By name: the address, how many messages are sent before they are received, and how many BATCHes make a sample."""


def work() -> None:
    """Be one of the three: for each line with a workload's name, answer the seconds for one message."""
    import zmq

    context = zmq.Context()
    pairs = {}
    for line in sys.stdin:
        address, ahead, repeats = WORKLOADS[line.strip()]
        if line not in pairs:
            pull, push = context.socket(zmq.PULL), context.socket(zmq.PUSH)
            pull.bind(address)
            push.connect(pull.get_string(zmq.LAST_ENDPOINT))
            push.send(MESSAGE)
            pull.recv()
            pairs[line] = (push, pull)
        push, pull = pairs[line]
        messages = repeats * (BATCH if ahead > 1 else BATCH // 5)
        start = time.process_time()
        for _ in range(messages // ahead):
            for _ in range(ahead):
                push.send(MESSAGE)
            for _ in range(ahead):
                pull.recv()
        print((time.process_time() - start) / messages, flush=True)
    context.destroy(linger=0)


@contextmanager
def worker(environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Start one of the three."""
    command = [sys.executable, __file__, "--work"]
    with subprocess.Popen(
        command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def sample(process: subprocess.Popen[str], workload: str) -> float:
    """Let one of the three work."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(workload + "\n")
    process.stdin.flush()
    return float(process.stdout.readline())


def measure(rounds: int, spool: Path) -> None:
    """Compare the three, and print a table."""
    spool.joinpath("settings").write_text(f"root\t{Path(__file__).parent}\n")
    environments = {
        "bare": dict(environ),
        "guarded": injected(environ, guard=True),
        "recorded": injected(environ, spool=spool),
    }
    print("| PUSH to PULL, 64 bytes | bare | guarded | recorded |\n| --- | --- | --- | --- |")
    with (
        worker(environments["bare"]) as bare,
        worker(environments["guarded"]) as guarded,
        worker(environments["recorded"]) as recorded,
    ):
        workers = {"bare": bare, "guarded": guarded, "recorded": recorded}
        for workload in WORKLOADS:
            times: dict[str, list[float]] = {name: [] for name in workers}
            for turn in range(rounds + 1):
                for name in [*workers][turn % 3 :] + [*workers][: turn % 3]:
                    seconds = sample(workers[name], workload)
                    if turn:  # the first is for warming up
                        times[name].append(seconds)
            cells = [f"{statistics.median(times['bare']) * 1e6:.2f} µs"]
            for name in ("guarded", "recorded"):
                ratio = statistics.median(one / other for one, other in zip(times[name], times["bare"], strict=True))
                cells.append(f"{statistics.median(times[name]) * 1e6:.2f} µs, {ratio:.2f} x")
            print(f"| {workload} | {' | '.join(cells)} |", flush=True)


def main() -> None:
    """Measure, or be measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        work()
    else:
        with tempfile.TemporaryDirectory() as folder:
            measure(options.rounds, Path(folder))


if __name__ == "__main__":
    main()
