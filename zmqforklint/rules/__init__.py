"""The rules: one module each, whose class's docstring is its page. ``judge`` turns observations into findings."""

from zmqforklint.rules.base import Rule
from zmqforklint.rules.catalogue import all_rules, rule
from zmqforklint.rules.fingerprint import in_order, made_unique
from zmqforklint.rules.judge import judge
from zmqforklint.rules.zmq901_unused_suppression import unused_suppression
from zmqforklint.rules.zmq902_not_analysed import not_analysed

__all__ = ["Rule", "all_rules", "in_order", "judge", "made_unique", "not_analysed", "rule", "unused_suppression"]
