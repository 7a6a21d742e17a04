"""Tells how things that a witnessed program touches are held, and how its processes come to touch them.

For the tests of variety alone. The recorder of the witness lets a ``sitecustomize`` that it hides run after it;
this one listens to the events that the recorder writes, looks at the frames and the referrers of that moment, and
appends what it finds to a file of the folder that ``ZMQFORKLINT_PROBE`` names. It changes nothing in the program.
"""

import contextlib
import gc
import json
import os
import sys

FOLDER = os.environ.get("ZMQFORKLINT_PROBE")


def start(folder):
    """Listen to the recorder, which has started before."""
    from zmqforklint_recorder.journal import Journal

    probe = Probe(folder)
    write = Journal.write

    def listened_write(journal, event, **fields):
        write(journal, event, **fields)
        hear = getattr(probe, "hear_" + event, None)
        if hear is not None:
            hear(**fields)

    Journal.write = listened_write


class Probe:
    """What one process has seen, its ancestors' part included."""

    def __init__(self, folder):
        self._folder = folder
        self._births = {}
        self._fork = None
        self._told = set()

    def hear_birth(self, id, kind, **_):
        frames = outwards()
        found = self._births[id] = files(frames)
        bodies = [frame for frame in frames if is_of_program(frame) and frame.f_code.co_name == "<module>"]
        if bodies:
            self._tell("birth", bodies[0], kind, "import", "import", found)

    def hear_fork(self, **_):
        frames = outwards()
        self._fork = Fork(frames)
        program = [frame for frame in frames if is_of_program(frame)]
        if program:
            self._tell("fork", program[0], "fork", "live objects", self._fork.kind, self._fork.files)

    def hear_handover(self, objects, operation, **_):
        self._hear("handover", outwards(), objects, "handed over", f"argument of {operation}")

    def hear_touch(self, objects, operation, kind, notes, **_):
        if self._fork is not None:
            frames = outwards()
            self._hear(kind, frames, objects, operation, self._fork.way(frames, notes))

    def _hear(self, event, frames, objects, operation, entry):
        """Tell of the first such event at its place."""
        program = [frame for frame in frames if is_of_program(frame)]
        if not program or (os.getpid(), program[0].f_code, program[0].f_lineno, operation) in self._told:
            return
        self._told.add((os.getpid(), program[0].f_code, program[0].f_lineno, operation))
        found = files(frames).union(*(self._births.get(identifier, ()) for identifier in objects))
        if self._fork is not None:
            found |= self._fork.files
        values = [value for value in gc.get_objects() if getattr(entry_of(value), "id", "") in objects]
        self._tell(event, program[0], operation, "+".join(holders(values, frames)), entry, found)

    def _tell(self, event, frame, operation, holder, entry, found):
        told = {
            "event": event,
            "process": os.getpid(),
            "path": os.path.realpath(frame.f_code.co_filename),
            "line": frame.f_lineno,
            "operation": operation,
            "holder": holder,
            "entry": entry,
            "modules": len(found),
        }
        with contextlib.suppress(OSError):  # a daemon may have changed its root
            path = os.path.join(self._folder, f"{os.getpid()}.jsonl")
            descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            os.write(descriptor, json.dumps(told).encode() + b"\n")
            os.close(descriptor)


if FOLDER and "zmqforklint_recorder" in sys.modules:
    from probe_entry import Fork
    from probe_frames import files, is_of_program, outwards
    from probe_holder import holders
    from zmqforklint_recorder.objects import entry_of

    start(FOLDER)
