"""A record is made of whatever the processes could still write."""

from __future__ import annotations

import json

from zmqforklint.witness.reading import read_record

REPORT = {"pid": 1, "stopped": None, "statuses": [[1, 0]], "open": [], "unrecorded": [], "survivors": [], "output": ""}
REPORT |= {"killed": [], "left": []}


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


def spool(tmp_path, lines: bytes):
    (tmp_path / "1-a.jsonl").write_bytes(lines)
    return tmp_path


def test_an_empty_spool_is_an_empty_record(tmp_path):
    record = read_record(tmp_path, REPORT)
    assert (record.ended.kind, record.ended.value, record.first) == ("exit", 0, None)


def test_torn_and_hostile_lines_are_counted_and_the_rest_is_read(tmp_path):
    good = json.dumps(start("1-a")).encode()
    lines = [good, b"\xff\xfe", b"[]", b"{}", b'{"e":"touch","p":"1-a","t":1}', b"[" * 5000, b'{"e":"start","p":"1-']
    record = read_record(spool(tmp_path, b"\n".join(lines)), REPORT)
    assert [process.python for process in record.processes.values()] == ["3.9.1"]
    assert record.notes == ("6 damaged events were left out",)


def test_an_event_of_a_wrong_shape_is_damage_too(tmp_path):
    lines = [
        json.dumps(start("1-a")),
        json.dumps({"e": "stack", "p": "1-a", "n": 0, "frames": [["only a path"]]}),
        json.dumps({"e": "fork", "p": "1-a", "t": 1, "n": 1}),
    ]
    record = read_record(spool(tmp_path, "\n".join(lines).encode()), REPORT)
    assert record.notes == ("2 damaged events were left out",)


def test_a_process_nobody_waited_for_has_the_status_that_it_gave_itself(tmp_path):
    lines = [json.dumps(start("7-a")), json.dumps({"e": "exit", "p": "7-a", "t": 2, "status": 3})]
    record = read_record(spool(tmp_path, "\n".join(lines).encode()), REPORT)
    assert record.processes["7-a"].status == 3 << 8


def test_touches_that_never_ended_say_what_was_seen_of_them(tmp_path):
    touch = {
        "e": "touch",
        "p": "1-a",
        "t": 2,
        "objects": ["0-x.1"],
        "operation": "recv",
        "kind": "use",
        "stack": 0,
        "function": "recv",
    }
    rest = {"attached": None, "notes": [], "thread": 1}
    lines = [json.dumps(start("1-a")), *(json.dumps({**touch, **rest, "n": number}) for number in range(4))]
    report = {**REPORT, "open": [["1-a", 0, 9, 9], ["1-a", 1, 9, 0], ["1-a", 2, 1, 1]]}
    record = read_record(spool(tmp_path, "\n".join(lines).encode()), report)
    assert [touch.outcome for touch in record.touches] == ["spins", "blocks", "not returned", "not returned"]
    assert all(touch.stuck for touch in record.touches)


def test_a_touch_in_which_the_process_died(tmp_path):
    touch = {
        "e": "touch",
        "p": "1-a",
        "t": 2,
        "n": 1,
        "objects": [],
        "operation": "send",
        "kind": "use",
        "stack": 0,
        "function": "recv",
    }
    lines = [json.dumps(start("1-a")), json.dumps({**touch, "attached": None, "notes": [], "thread": 1})]
    report = {**REPORT, "statuses": [[1, 6]]}
    record = read_record(spool(tmp_path, "\n".join(lines).encode()), report)
    assert record.touches[0].outcome == "died of SIGABRT"
    assert (record.ended.kind, record.ended.value) == ("signal", "SIGABRT")


def test_a_process_whose_record_was_cut_is_named(tmp_path):
    lines = [json.dumps(start("7-a")), json.dumps({"e": "cut", "p": "7-a"})]
    record = read_record(spool(tmp_path, "\n".join(lines).encode()), REPORT)
    assert record.notes == ("process 7 did too much for the record: its end is missing",)
