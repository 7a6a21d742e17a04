import argparse
import os
import time

from .state import State


def status(state: State, args: argparse.Namespace) -> int:
    state.emit("status", "asked")
    return 0


def run(state: State, args: argparse.Namespace) -> int:
    if args.background and os.fork() > 0:
        return 0
    for step in range(args.steps):
        state.emit("step", str(step))
        time.sleep(0.05)
    return 0
