"""Per-tenant quota service: cost estimation in worker processes, usage reported to the billing meter."""
from .meter import METERS, meter
from .policy import Decision, Policy

__all__ = ["Decision", "METERS", "Policy", "meter"]
