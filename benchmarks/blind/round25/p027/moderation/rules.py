"""Scoring rules, collected by a decorator."""
import re

RULES = {}


def rule(weight):
    def register(fn):
        RULES[fn.__name__] = (weight, fn)
        return fn
    return register


@rule(3)
def shouting(text):
    return len(text) > 4 and text.isupper()


@rule(5)
def link(text):
    return re.search(r"https?://", text) is not None


@rule(1)
def repeated(text):
    return re.search(r"(.)\1{4,}", text) is not None


def score(text):
    return sum(weight for weight, fn in RULES.values() if fn(text))
