from triage.assess import Assessor, Outcome
from triage.desk import Desk

__all__ = ["Assessor", "Desk", "Outcome"]
