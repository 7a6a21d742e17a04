"""The format for people."""

from __future__ import annotations

import re
from dataclasses import replace

from made_reports import BROKEN, CLOSE, GIVEN_UP, USE, report

from zmqforklint.report import render
from zmqforklint.vocabulary import Assumptions, Incomplete, IncompleteKind, Site
from zmqforklint.vocabulary.report import Report

ONE_FINDING = """\
error[ZMQ202 inherited-socket]: a forked child calls `recv` on its parent's socket `net.sock`: it spins for ever
 --> app/main.py:4:5
  |
4 |     net.sock.recv()
  |     ^^^^^^^^^^^^^^^
  1. created app/net.py:4:8: the socket is made here
  |
4 | sock = ctx.socket(zmq.PULL)
  |        --------------------
  2. forked app/main.py:3:4: the process forks here
  |
3 | if os.fork() == 0:
  |    ---------
  3. touched app/main.py:4:5: the child receives here
  |
4 |     net.sock.recv()
  |     ---------------
  = also: app/main.py:9:5
  = help: make a context and its sockets in the child, after the fork
  = more: zmqforklint rule ZMQ202

Found 1 finding (1 error).
3 files, 2 analysed; assumed: linux, Python 3.9 to 3.14, pyzmq 27.3.0
"""


def full(shown: Report, width: int = 100) -> str:
    return render(shown, "full", colour=False, width=width)


def test_one_finding_with_its_whole_story() -> None:
    assert full(report(USE)) == ONE_FINDING


def test_colour_changes_nothing_but_colour() -> None:
    shown = report(USE, CLOSE, BROKEN, incomplete=(GIVEN_UP,), notes=("2 notebooks not analysed",))
    coloured = render(shown, "full", colour=True, width=100)
    assert "\x1b[1;31merror[ZMQ202 inherited-socket]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == full(shown)


def test_the_closing_lines_say_what_was_found_left_out_and_assumed() -> None:
    shown = report(
        USE,
        CLOSE,
        BROKEN,
        replace(CLOSE, suppressed=True),
        incomplete=(GIVEN_UP, Incomplete("app/x.py", 0, IncompleteKind.FILE, "too large")),
        notes=("2 notebooks not analysed",),
        assumed=Assumptions("darwin", ("3.12", "3.12"), "25.0", "spawn"),
        files=1,
    )
    assert full(shown).splitlines()[-5:] == [
        "incomplete: app/main.py:7: dynamic-import: the name is computed",
        "incomplete: app/x.py: file: too large",
        "note: 2 notebooks not analysed",
        "Found 3 findings (2 errors, 1 note, 1 suppressed).",
        "1 file, 2 analysed; assumed: darwin, Python 3.12, pyzmq 25.0, start method spawn",
    ]


def test_nothing_found() -> None:
    assert full(report()).splitlines()[0] == "Found nothing."
    assert full(report(replace(CLOSE, suppressed=True))).splitlines()[0] == "Found nothing (1 suppressed)."


def test_a_suppressed_finding_is_not_shown() -> None:
    assert "ZMQ202" not in full(report(replace(USE, suppressed=True)))


def test_a_possible_finding_says_so() -> None:
    assert "  = possible: " in full(report(CLOSE))
    assert "possible" not in full(report(USE))


def test_many_places_and_many_gaps_are_cut_short() -> None:
    sites = tuple(replace(USE.site, line=line, end_line=line) for line in range(4, 24))
    assert "app/main.py:9:5 and 14 more\n" in full(report(replace(USE, sites=sites)))
    gaps = tuple(Incomplete("a.py", line, IncompleteKind.BUDGET, "steps") for line in range(1, 31))
    text = full(report(incomplete=gaps))
    assert text.count("incomplete: a.py") == 10
    assert "incomplete: and 20 more places\n" in text


def test_a_place_without_source_has_no_frame() -> None:
    assert full(report(BROKEN)).splitlines()[:3] == [
        "error[ZMQ902 not-analysed]: not analysed: invalid syntax",
        " --> app/broken.py:1:1",
        "  = help: mend the file, or exclude it",
    ]
    beyond = replace(BROKEN, site=Site("app/net.py", 99, 1, 99, 2))
    assert "  --> app/net.py:99:1\n   = help" in full(report(beyond))


def test_line_numbers_of_a_finding_share_one_margin() -> None:
    sources = {"app/net.py": ["x = 1"] * 120, "app/main.py": ["y = 2"] * 9}
    site = Site("app/net.py", 104, 1, 104, 2)
    lines = full(report(replace(USE, site=site), sources=sources)).splitlines()
    assert "104 | x = 1" in lines
    assert "  4 | y = 2" in lines


def test_no_line_of_source_is_wider_than_the_terminal() -> None:
    sources = {path: ["    " + "é日\t" * 4000] * 9 for path in ("app/net.py", "app/main.py")}
    for line in full(report(USE, sources=sources), width=60).splitlines():
        if re.match(r"\d+ \| ", line):
            assert len(line) <= 60
