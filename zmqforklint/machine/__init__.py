"""The abstract machine: executes lowered modules over abstract values, and lets a fork split the process.

Its state is a set of processes, each with a heap that holds everything; statements run for each process, branches
are decided by cases, and states of one process join where paths meet. What a library does comes from ``knowledge``.
"""

from zmqforklint.machine.explain import explain
from zmqforklint.machine.predict import Prediction, predict

__all__ = ["Prediction", "explain", "predict"]
