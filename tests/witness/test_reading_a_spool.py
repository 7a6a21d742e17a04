"""A record is made of whatever the processes could still write."""

from __future__ import annotations

import json

from zmqforklint.witness.reading import read_record

REPORT = {
    "pid": 1,
    "began": 1,
    "over": 90,
    "stopped": None,
    "statuses": [[1, 0, 80]],
    "open": [],
    "unrecorded": [],
    "survivors": [],
    "killed": [],
    "left": [],
    "output": "",
}


def start(token: str, **fields: object) -> dict[str, object]:
    return {
        "e": "start",
        "p": token,
        "t": 1,
        "ppid": 0,
        "parent": None,
        "fork": None,
        "python": "3.9.1",
        "command": "",
        **fields,
    }


def touch(token: str, **fields: object) -> dict[str, object]:
    return {
        "e": "touch",
        "p": token,
        "t": 2,
        "n": 1,
        "objects": [],
        "operation": "send",
        "function": "send",
        "kind": "use",
        "stack": 0,
        "attached": None,
        "notes": [],
        "thread": 1,
        **fields,
    }


def spool(tmp_path, *events: object, then: bytes = b""):
    """The folder with one file: the events in whole lines, and whatever else was written."""
    lines = "".join(f"{json.dumps(event)}\n" for event in events)
    (tmp_path / "1-a.jsonl").write_bytes(lines.encode() + then)
    return tmp_path


def test_an_empty_spool_is_an_empty_record(tmp_path):
    record = read_record(tmp_path, REPORT)
    assert (record.ended.kind, record.ended.value, record.first) == ("exit", 0, None)


def test_torn_and_hostile_lines_are_counted_and_the_rest_is_read(tmp_path):
    hostile = b"\xff\xfe\n[]\n{}\n" + b'{"e":"touch","p":"1-a","t":1}\n' + b"[" * 5000 + b'\n{"e":"start","p":"1-\n'
    record = read_record(spool(tmp_path, start("1-a"), then=hostile), REPORT)
    assert [process.python for process in record.processes.values()] == ["3.9.1"]
    assert record.notes == ("6 damaged events were left out",)


def test_a_process_that_died_while_it_wrote_left_no_damage(tmp_path):
    record = read_record(spool(tmp_path, start("1-a"), then=b'{"e":"touch","p":"1-a","t'), REPORT)
    assert (len(record.processes), record.touches, record.notes) == (1, (), ())


def test_an_event_of_a_wrong_shape_is_damage_too(tmp_path):
    events = [
        start("1-a"),
        {"e": "stack", "p": "1-a", "n": 0, "frames": [["only a path"]]},
        {"e": "fork", "p": "1-a", "t": 1, "n": 1},
    ]
    record = read_record(spool(tmp_path, *events), REPORT)
    assert record.notes == ("2 damaged events were left out",)


def test_a_process_nobody_waited_for_has_the_status_that_it_gave_itself(tmp_path):
    events = [start("7-a"), {"e": "exit", "p": "7-a", "t": 2, "status": 3}]
    record = read_record(spool(tmp_path, *events), REPORT)
    assert (record.processes["7-a"].status, record.processes["7-a"].ended) == (3 << 8, 2)


def test_a_process_ends_when_it_says_so_but_for_a_signal_that_came_later(tmp_path):
    exits = {"e": "exit", "t": 40, "status": None}
    events = [each for pid in (1, 2, 3) for each in (start(f"{pid}-a"), {**exits, "p": f"{pid}-a"})]
    report = {**REPORT, "statuses": [[1, 0, 80], [2, 9, 85]]}
    record = read_record(spool(tmp_path, *events), report)
    assert [process.ended for process in record.processes.values()] == [40, 85, 40]


def test_a_status_taken_by_the_parent_tells_when_too(tmp_path):
    events = [start("1-a"), start("2-a"), {"e": "reaped", "p": "1-a", "t": 33, "pid": 2, "status": 6}]
    record = read_record(spool(tmp_path, *events), REPORT)
    assert (record.processes["2-a"].ended, record.processes["2-a"].died_of) == (33, "SIGABRT")


def test_a_run_is_told_with_its_time_and_its_end_and_runs_add_up(tmp_path):
    record = read_record(tmp_path, REPORT)
    (run,) = record.runs
    assert (run.began, run.over, run.ended) == (1, 90, record.ended)
    assert record.and_then(record).runs == (run, run)


def test_touches_that_never_ended_say_what_was_seen_of_them(tmp_path):
    events = [start("1-a"), *(touch("1-a", n=number) for number in range(4))]
    report = {**REPORT, "open": [["1-a", 0, 9, 9], ["1-a", 1, 9, 0], ["1-a", 2, 1, 1]]}
    record = read_record(spool(tmp_path, *events), report)
    assert [each.outcome for each in record.touches] == ["spins", "blocks", "not returned", "not returned"]
    assert all(each.stuck and each.ended is None for each in record.touches)


def test_a_touch_that_ended_tells_when(tmp_path):
    end = {"e": "end", "p": "1-a", "t": 7, "n": 1, "how": "returned", "type": None}
    events = [start("1-a"), touch("1-a"), end]
    record = read_record(spool(tmp_path, *events), REPORT)
    assert [(each.time, each.ended, each.stuck) for each in record.touches] == [(2, 7, False)]


def test_a_touch_in_which_the_process_died(tmp_path):
    events = [start("1-a"), touch("1-a")]
    report = {**REPORT, "statuses": [[1, 6, 80]]}
    record = read_record(spool(tmp_path, *events), report)
    assert record.touches[0].outcome == "died of SIGABRT"
    assert (record.ended.kind, record.ended.value) == ("signal", "SIGABRT")


def test_a_process_whose_record_was_cut_is_named(tmp_path):
    events = [start("7-a"), {"e": "cut", "p": "7-a"}]
    record = read_record(spool(tmp_path, *events), REPORT)
    assert record.notes == ("process 7 did too much for the record: its end is missing",)
