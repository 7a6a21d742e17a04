"""Run: any command, recorded by the witness, and a report of the hazards that were seen.

A front end calls :func:`run_command`.
"""

from zmqforklint.run.command import RunOptions, RunOutcome, run_command

__all__ = ["RunOptions", "RunOutcome", "run_command"]
