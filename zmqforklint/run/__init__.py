"""Run: any command, recorded by the witness, and a report of the hazards that were seen.

A front end calls :func:`run_command`.
"""

from zmqforklint.run.command import RunOptions, run_command

__all__ = ["RunOptions", "run_command"]
