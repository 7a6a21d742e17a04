"""The words that the analyser and the witness share: plain frozen data, nothing but the standard library.

The analyser *predicts* observations and the witness *makes* them; a rule judges an observation and gives a
finding; a verdict says what a run showed of a finding.
"""

from zmqforklint.vocabulary.account import Account, Remark, RemarkKind
from zmqforklint.vocabulary.assumptions import Assumptions
from zmqforklint.vocabulary.finding import Confidence, Finding, Severity
from zmqforklint.vocabulary.incomplete import Incomplete, IncompleteKind
from zmqforklint.vocabulary.observation import (
    Circumstance,
    Consequence,
    ObjectKind,
    Observation,
    ObservationKind,
)
from zmqforklint.vocabulary.place import Lineage, Site
from zmqforklint.vocabulary.story import Step, StepKind
from zmqforklint.vocabulary.verdict import Verdict, VerdictKind

__all__ = [
    "Account",
    "Assumptions",
    "Circumstance",
    "Confidence",
    "Consequence",
    "Finding",
    "Incomplete",
    "IncompleteKind",
    "Lineage",
    "ObjectKind",
    "Observation",
    "ObservationKind",
    "Remark",
    "RemarkKind",
    "Severity",
    "Site",
    "Step",
    "StepKind",
    "Verdict",
    "VerdictKind",
]
