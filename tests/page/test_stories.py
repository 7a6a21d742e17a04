"""A record as a story: names, order, ends, repeats, and what is left out."""

from __future__ import annotations

import signal
from dataclasses import replace

import pytest
from made_runs import MS, MadeRun, crowded, small, stack

from zmqforklint.page.story import ENDS, Kind, Story
from zmqforklint.page.telling import tell
from zmqforklint.vocabulary import Consequence
from zmqforklint.witness import Exec, HandOver, Record


def only(record: Record) -> Story:
    (story,) = tell(record, "s1")
    return story


def titles(story: Story, name: str) -> list[str]:
    (line,) = [line for line in story.lifelines if line.name == name]
    return [event.title for event in line.events]


def test_processes_and_objects_have_names_that_tell_descent_and_order():
    story = only(small())
    assert [(line.name, line.process.pid, line.depth) for line in story.lifelines] == [
        ("1", 100, 0),
        ("1.1", 101, 1),
        ("1.2", 102, 1),
    ]
    assert titles(story, "1") == [
        "begins",
        "makes context C1",
        "makes socket S1 from C1",
        "makes socket S2 from C1",
        "forks 1.1",
        "forks 1.2",
        "ends with exit 0",
    ]
    assert titles(story, "1.1") == [
        "begins, forked by 1",
        "calls recv on S1, inherited from 1",
        "is killed because the run is over",
    ]
    assert [(thing.name, thing.owner) for thing in story.things] == [("C1", "1"), ("S1", "1"), ("S2", "1")]


def test_events_of_all_processes_come_in_the_order_of_time():
    story = only(small())
    times = [event.time for event in story.events]
    assert times == sorted(times)
    assert len(story.events) == sum(len(line.events) for line in story.lifelines)


def test_the_same_at_the_same_place_is_told_once_with_its_count():
    (sends,) = [event for event in only(small()).events if event.title.startswith("calls send")]
    assert (sends.count, sends.time, sends.last) == (3, 50 * MS, 70 * MS)


@pytest.mark.parametrize(
    ("ending", "kind", "fate"),
    [
        ({"status": 3 << 8, "ended": 500}, Kind.EXIT, "ends with exit 3"),
        ({"status": signal.SIGABRT, "ended": 500}, Kind.DEATH, "dies of SIGABRT"),
        ({"status": signal.SIGKILL, "ended": 500}, Kind.DEATH, "dies of SIGKILL"),
        ({"status": signal.SIGKILL, "ended": 999, "killed": True}, Kind.KILLED, "is killed because the run is over"),
        ({"status": None, "ended": None, "left": True}, Kind.LEFT, "runs on after the record"),
        ({"status": None, "ended": None}, Kind.UNSEEN, "was not seen to end"),
    ],
)
def test_how_a_process_ends(ending, kind, fate):
    run = MadeRun()
    run.process(1, 10, **ending)
    (line,) = only(run.record()).lifelines
    assert (line.events[-1].kind, line.fate) == (kind, fate)


def test_a_process_that_becomes_another_program_ends_there_and_the_other_begins_in_its_place():
    run = MadeRun()
    first = run.process(1, 10)
    run.execs.append(Exec(first, 1, "/bin/python", "python other.py", 50 * MS, stack(7)))
    run.process(1, 60, name="b")
    before, after = only(run.record()).lifelines
    end = before.events[-1]
    assert (end.kind, end.time, end.stack) == (Kind.EXEC, 50 * MS, stack(7))
    assert before.fate == "becomes another program: python other.py"
    assert after.events[0].title == "begins, in the place of 1"
    assert after.fate == "ends with exit 0"


def test_a_program_in_a_new_process_is_started_and_hangs_from_nothing():
    run = MadeRun()
    first = run.process(1, 10)
    run.execs.append(Exec(first, 2, "/bin/python", "python other.py", 50 * MS, stack(7)))
    run.process(2, 49)  # it may be faster than the word of it
    story = only(run.record())
    assert titles(story, "1") == ["begins", "starts another program, pid 2: python other.py", "ends with exit 0"]
    assert titles(story, "2") == ["begins, started by 1", "ends with exit 0"]


def test_what_the_counts_of_messages_show_is_told():
    run = MadeRun()
    run.touch(run.process(1, 10), 20, "send", "x")
    run.touches[0] = replace(run.touches[0], consequence=Consequence.LOST)
    assert only(run.record()).events[1].outcome == "returned; the message was lost"


def test_a_process_does_not_end_before_its_last_event():
    run = MadeRun()
    token = run.process(1, 10, ended=50)
    run.touch(token, 70, "__del__", "x")
    (line,) = only(run.record()).lifelines
    assert [event.time // MS for event in line.events] == [10, 70, 70]


def test_each_run_is_a_story_of_its_own():
    first, second = MadeRun(name="a"), MadeRun(began=2000, over=2500, name="b")
    first.birth("s1", "socket", first.process(1, 10), 20, stack(4))
    second.birth("s2", "socket", second.process(1, 2010), 2020, stack(4))
    stories = tell(first.record().and_then(second.record()), "s1")
    assert [(story.number, [line.name for line in story.lifelines]) for story in stories] == [(1, ["1"]), (2, ["1"])]
    assert [thing.id for story in stories for thing in story.things] == ["s1r1S1", "s1r2S1"]


def test_a_spawned_process_hangs_from_nothing_and_one_forked_in_c_from_its_parent():
    run = MadeRun()
    run.process(1, 10)
    run.process(2, 20)
    run.process(3, 30, parent=1)
    story = only(run.record())
    assert [(line.name, line.process.pid) for line in story.lifelines] == [("1", 1), ("1.1", 3), ("2", 2)]
    assert "made by C code" in story.lifelines[1].events[0].facts[1]


def test_children_that_did_the_same_are_told_of_as_one():
    run = MadeRun()
    socket = run.birth("s", "socket", run.process(1, 1), 2, stack(4))
    for number in range(6):
        token = run.child(10 + number, 10 * number + 5, 1, stack(9))
        run.birth(f"own{number}", "socket", token, 10 * number + 7, stack(11))
        operation = "recv" if number == 3 else "send"
        run.touch(token, 10 * number + 8, operation, socket, at=stack(12))
    story = only(run.record())
    assert [(line.name, [process.pid for process in line.alike]) for line in story.lifelines] == [
        ("1", []),
        ("1.1", [11, 12, 14, 15]),
        ("1.4", []),
    ]
    forks = [(event.title, event.count) for event in story.lifelines[0].events if event.kind is Kind.FORK]
    assert forks == [("forks 1.1", 1), ("forks a process that does what its sibling does", 4), ("forks 1.4", 1)]


def test_objects_made_at_one_place_by_one_process_share_a_name():
    run = MadeRun()
    token = run.process(1, 1)
    for number in range(4):
        run.birth(f"s{number}", "socket", token, 2 + number, stack(4))
    story = only(run.record())
    assert [(thing.name, thing.count) for thing in story.things] == [("S1", 4)]
    assert [event.count for event in story.events if event.kind is Kind.SOCKET] == [4]


def test_a_handover_that_failed_says_so():
    run = MadeRun()
    token = run.process(1, 1)
    run.birth("s", "socket", token, 2, stack(4))
    run.handovers.append(HandOver(("s",), "put", token, 5 * MS, stack(6)))
    assert [event.outcome for event in only(run.record()).events if event.kind is Kind.HANDOVER] == [""]
    run.pickled["s"] = 6 * MS
    (event,) = [event for event in only(run.record()).events if event.kind is Kind.HANDOVER]
    assert event.outcome == "raised TypeError when pickled"


def test_an_object_without_a_recorded_birth_is_still_told_of():
    run = MadeRun()
    run.touch(run.process(1, 1), 5, "send", "lost", at=stack(6))
    assert "calls send on an object whose birth was not recorded" in [
        event.title for event in only(run.record()).events
    ]


def test_events_of_a_process_that_nobody_knows_are_counted():
    run = MadeRun()
    run.process(1, 1)
    run.touch("9-gone", 5, "send", "s", at=stack(6))
    assert only(run.record()).omitted == ("1 events are not shown: what process they are of was not recorded.",)


def test_a_crowd_is_cut_to_a_bounded_size_and_says_so():
    story = only(crowded(processes=300, touches=12))
    assert len(story.lifelines) == 200
    assert len(story.events) == 2000
    assert "101 of 301 processes are not shown." in story.omitted
    assert any("events are not shown" in sentence for sentence in story.omitted)
    for line in story.lifelines:
        assert line.events[0].kind is Kind.START
        assert line.events[-1].kind in ENDS


def test_hazards_stay_before_anything_else():
    run = MadeRun(over=100_000)
    token = run.process(1, 1, ended=90_000)
    for number in range(3000):
        run.birth(f"s{number}", "socket", token, 2 + number, stack(1 + number % 50, 1 + number // 50))
    child = run.child(2, 50_000, 1, stack(9))
    run.touch(child, 50_010, "recv", "s0", at=stack(12), outcome="spins")
    story = only(run.record())
    assert "calls recv on S1, inherited from 1" in [event.title for event in story.events]
    assert len(story.events) == 2000
