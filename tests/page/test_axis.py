"""Where events stand along the axis."""

from __future__ import annotations

from itertools import pairwise

from made_runs import MadeRun, crowded, small, stack

from zmqforklint.page.axis import lay_out
from zmqforklint.page.story import ENDS, Kind, Story
from zmqforklint.page.telling import tell


def story_of(record) -> Story:
    return tell(record, "s1")[0]


def test_time_never_runs_backwards_and_no_two_signs_of_a_process_collide():
    for record in (small(), crowded(processes=20, touches=9)):
        story = story_of(record)
        axis = lay_out(story)
        columns = [axis.columns[event.id] for event in story.events if event.kind is not Kind.START]
        assert columns == sorted(columns)
        for line in story.lifelines:
            places = [axis.columns[event.id] for event in line.events]
            assert all(after - before >= 1 for before, after in pairwise(places))


def test_a_child_begins_under_the_sign_of_its_fork():
    story = story_of(small())
    axis = lay_out(story)
    forks = {event.child: axis.columns[event.id] for event in story.events if event.child}
    starts = {line.process.token: axis.columns[line.events[0].id] for line in story.lifelines if line.depth}
    assert starts == forks


def test_a_process_that_got_stuck_leaves_room_for_the_word():
    story = story_of(small())
    (line,) = [line for line in story.lifelines if any(event.stuck for event in line.events)]
    columns = lay_out(story).columns
    assert line.events[-1].kind in ENDS
    assert columns[line.events[-1].id] - columns[line.events[-2].id] >= 3


def test_long_pauses_take_little_room():
    run = MadeRun(over=60_000)
    token = run.process(1, 0, ended=60_000)
    run.birth("s", "socket", token, 10, stack(4))
    assert lay_out(story_of(run.record())).width < 10


def test_ticks_tell_times_apart_from_each_other_and_the_last_of_all():
    story = story_of(crowded(processes=20, touches=9))
    ticks = lay_out(story).ticks
    places = [column for column, _ in ticks]
    assert all(after - before >= 4 for before, after in pairwise(places))
    assert ticks[-1] == (max(places), "4.20 s")
