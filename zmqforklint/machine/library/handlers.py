"""The shapes of what interprets library functions and methods."""

from __future__ import annotations

from collections.abc import Callable

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Atom, Spot

Handler = Callable[[Machine, State, Arguments, Spot, Activation], Results]
MethodHandler = Callable[[Machine, State, Atom, Arguments, Spot, Activation], Results]
