"""Joins the interpreter's parts: each knows the others only through the machine."""

from __future__ import annotations

from zmqforklint.form.project import Program, Project
from zmqforklint.knowledge import Knowledge
from zmqforklint.machine import (
    attributes,
    calls,
    comprehensions,
    enumerations,
    expressions,
    modules,
    statements,
    subscripts,
    suspended,
    visiting,
)
from zmqforklint.machine.library import data_classes, dispatch, hooks, logs, records, unknown
from zmqforklint.machine.machine import FEWEST_STEPS, PROJECT_STEPS, STEPS, Machine
from zmqforklint.machine.mentions import Mentions
from zmqforklint.machine.repeating import Repeating
from zmqforklint.vocabulary import Assumptions


def steps_of(project: Project) -> int:
    """How many steps each program of the project may cost."""
    return min(STEPS, max(FEWEST_STEPS, PROJECT_STEPS // max(1, len(project.programs))))


def build(
    project: Project, program: Program, knowledge: Knowledge, assumptions: Assumptions, mentions: Mentions
) -> Machine:
    """A machine ready to execute the program."""
    m = Machine(project, program, knowledge, assumptions, mentions, steps_of(project))
    m.evaluate = expressions.evaluate
    m.execute = statements.execute
    m.executors = statements.EXECUTORS
    m.assign = statements.assign
    m.call = calls.call
    m.decorate = calls.decorate
    m.enter = calls.enter
    m.leave = calls.leave
    m.initialise_data = data_classes.initialise
    m.attribute = attributes.attribute
    m.item = subscripts.get_item
    m.iterate_pending = comprehensions.iterate_pending
    m.iterate = visiting.iterate
    m.awaited = suspended.awaited
    m.is_enumeration = enumerations.is_enumeration
    m.make_members = enumerations.make_members
    m.look_up_member = enumerations.look_up
    m.view_of = records.view_of
    m.root_logger = logs.root_logger
    m.submodule = modules.submodule
    m.repeat = Repeating().run
    m.rest = hooks.rest
    m.later = unknown.later
    m.has_model = dispatch.has_model
    m.construct = dispatch.construct
    m.read_library = dispatch.read
    m.set_library = dispatch.set_library
    return m
