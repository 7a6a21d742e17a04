"""All rules, in the order of their codes. A new rule is a module of its own and a line here."""

from __future__ import annotations

from zmqforklint.rules.base import ObservationRule, Rule
from zmqforklint.rules.zmq101_context_at_import import ContextAtImport
from zmqforklint.rules.zmq102_socket_at_import import SocketAtImport
from zmqforklint.rules.zmq201_inherited_context import InheritedContext
from zmqforklint.rules.zmq202_inherited_socket import InheritedSocket
from zmqforklint.rules.zmq203_inherited_release import InheritedRelease
from zmqforklint.rules.zmq301_object_handed_to_process import ObjectHandedToProcess
from zmqforklint.rules.zmq401_fork_generation_leak import ForkGenerationLeak
from zmqforklint.rules.zmq402_fork_with_live_context import ForkWithLiveContext
from zmqforklint.rules.zmq901_unused_suppression import UnusedSuppression
from zmqforklint.rules.zmq902_not_analysed import NotAnalysed
from zmqforklint.vocabulary import Observation

_JUDGES: tuple[ObservationRule, ...] = (
    ContextAtImport(),
    SocketAtImport(),
    InheritedContext(),
    InheritedSocket(),
    InheritedRelease(),
    ObjectHandedToProcess(),
    ForkGenerationLeak(),
    ForkWithLiveContext(),
)
_RULES: tuple[Rule, ...] = (*_JUDGES, UnusedSuppression(), NotAnalysed())


def all_rules() -> tuple[Rule, ...]:
    """Give every rule, those that are off by default among them."""
    return _RULES


def rule(code_or_slug: str) -> Rule:
    """Find a rule by its code or its slug, in any case. Raises KeyError when there is none."""
    for each in _RULES:
        if code_or_slug.casefold() in (each.code.casefold(), each.slug):
            return each
    raise KeyError(code_or_slug)


def judge_of(seen: Observation) -> ObservationRule:
    """Find the rule that claims the observation; every kind of observation has one."""
    return next(each for each in _JUDGES if each.claims(seen))
