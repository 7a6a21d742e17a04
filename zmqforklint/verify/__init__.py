"""Verify: the join of findings with runs of the programs that they are about.

A front end calls :func:`run_verify`. Everything else is for tests and for front ends that need a part of it.
"""

from zmqforklint.verify.command import VerifyOptions, run_verify
from zmqforklint.verify.join import ProgramVerdicts, verify_program
from zmqforklint.verify.markers import compare, expected_codes, observed_codes
from zmqforklint.verify.observing import observe
from zmqforklint.verify.report import (
    ProgramResult,
    VerifyFormat,
    verdicts_as_json,
    verdicts_as_text,
    verdicts_on_page,
)
from zmqforklint.verify.targets import NoProgram, Program, select_programs

__all__ = [
    "NoProgram",
    "Program",
    "ProgramResult",
    "ProgramVerdicts",
    "VerifyFormat",
    "VerifyOptions",
    "compare",
    "expected_codes",
    "observe",
    "observed_codes",
    "run_verify",
    "select_programs",
    "verdicts_as_json",
    "verdicts_as_text",
    "verdicts_on_page",
    "verify_program",
]
