"""What a rule is."""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from typing import ClassVar

from zmqforklint.vocabulary import Consequence, Observation, Severity


class Rule:
    """What every rule has. The docstring of its class is its page; the first line of that is its summary.

    ``slug`` reads well after "allow". ``advice`` is the one line under a finding that says what to do instead.
    """

    code: ClassVar[str]
    slug: ClassVar[str]
    advice: ClassVar[str]
    on_by_default: ClassVar[bool] = True

    @property
    def page(self) -> str:
        """The rule's documentation, as Markdown."""
        return inspect.cleandoc(type(self).__doc__ or "")

    @property
    def summary(self) -> str:
        """One sentence that says what the rule flags."""
        return self.page.partition("\n")[0]


class ObservationRule(Rule, ABC):
    """A rule that judges observations. Each observation is claimed by one rule at most."""

    @abstractmethod
    def claims(self, seen: Observation) -> bool:
        """Say whether this rule is the one that judges the observation."""

    @abstractmethod
    def severity(self, seen: Observation, consequence: Consequence) -> Severity:
        """Say how much the observation matters in its program."""

    @abstractmethod
    def message(self, seen: Observation, consequence: Consequence) -> str:
        """Say in one sentence what happens, and what will come of it."""
