"""Periodic jobs of the web shop."""
from .runtime import Runtime, runtime
from .schedule import JOBS, JobSpec

__all__ = ["JOBS", "JobSpec", "Runtime", "runtime"]
