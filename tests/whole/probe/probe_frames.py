"""The frames of a moment, and which of them belong to the fixtures."""

import os
import sys

_FIXTURES = os.path.join(os.path.realpath(os.path.join(__file__, *[os.pardir] * 4)), "fixtures", "")
_RECORDER = os.sep + "zmqforklint_recorder" + os.sep


def outwards():
    """List the frames around the recorder's call of the probe, innermost first, without the recorder's own."""
    frames = [frame for frame in _all_outwards(sys._getframe(1)) if _RECORDER not in frame.f_code.co_filename]
    while frames and os.path.dirname(frames[0].f_code.co_filename) == os.path.dirname(__file__):
        del frames[0]
    return frames


def passing_locals():
    """Give the variables of every function between the probe and the program: those last for a moment only."""
    for frame in _all_outwards(sys._getframe(1)):
        if is_of_program(frame):
            return
        yield from [(name, value) for name, value in frame.f_locals.items() if name != "self"]
        yield "", frame.f_locals


def is_of_program(frame):
    """Whether the frame runs code of a fixture."""
    return is_in_program(frame.f_code.co_filename)


def is_in_program(path):
    """Whether a file belongs to a fixture."""
    return os.path.realpath(path).startswith(_FIXTURES)


def files(frames):
    """Collect the fixture's files that frames stand in."""
    return {os.path.realpath(frame.f_code.co_filename) for frame in frames if is_of_program(frame)}


def _all_outwards(frame):
    while frame is not None:
        yield frame
        frame = frame.f_back
