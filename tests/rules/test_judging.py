"""From observations to findings."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_observations import BIRTH, FORK, SECOND_FORK, birth_at_import, handover, hazard, place

from zmqforklint.rules import judge, not_analysed, unused_suppression
from zmqforklint.vocabulary import (
    Assumptions,
    Circumstance,
    Confidence,
    Consequence,
    Finding,
    ObjectKind,
    Observation,
    ObservationKind,
    Severity,
    Site,
)


def judged(*seen: Observation, pyzmq: str = "27.3.0") -> list[Finding]:
    return judge(seen, Assumptions(pyzmq=pyzmq))


def with_circumstances(seen: Observation, *circumstances: Circumstance) -> Observation:
    return replace(seen, circumstances=frozenset(circumstances))


CONTEXT_USE = hazard(place(9), "socket", object=ObjectKind.CONTEXT, object_name="ctx")


@pytest.mark.parametrize(
    ("seen", "code", "severity", "consequence"),
    [
        (birth_at_import(place(1), ObjectKind.CONTEXT), "ZMQ101", "note", "none"),
        (birth_at_import(place(1)), "ZMQ102", "note", "none"),
        (birth_at_import(place(1), ObjectKind.HANDLER), "ZMQ102", "note", "none"),
        (with_circumstances(birth_at_import(place(1)), Circumstance.SHARED), "ZMQ102", "warning", "none"),
        (
            with_circumstances(birth_at_import(place(1)), Circumstance.SHARED, Circumstance.FORK_REACHES),
            "ZMQ102",
            "error",
            "none",
        ),
        (CONTEXT_USE, "ZMQ201", "error", "dead-socket"),
        (with_circumstances(CONTEXT_USE, Circumstance.UNUSED_BEFORE_FORK), "ZMQ201", "warning", "unflushed"),
        (hazard(place(1), "recv"), "ZMQ202", "error", "spins"),
        (hazard(place(1), "send"), "ZMQ202", "error", "lost"),
        (hazard(place(1), "poll", object=ObjectKind.POLLER), "ZMQ202", "error", "spins"),
        (hazard(place(1), "call", object=ObjectKind.WRAPPER), "ZMQ202", "error", "blocks"),
        (hazard(place(1), "subscribe"), "ZMQ202", "warning", "none"),
        (hazard(place(1), "close"), "ZMQ203", "note", "leaks"),
        (hazard(place(1), "del", object=ObjectKind.CONTEXT), "ZMQ203", "note", "leaks"),
        (with_circumstances(hazard(place(1), "close"), Circumstance.FORKS_AGAIN), "ZMQ203", "warning", "leaks"),
        (handover(place(1)), "ZMQ301", "warning", "none"),
        (with_circumstances(handover(place(1)), Circumstance.UNPICKLABLE), "ZMQ301", "warning", "unpicklable"),
        (hazard(place(1), "fork", kind=ObservationKind.GENERATION_LEAK), "ZMQ401", "error", "leaks"),
        (hazard(place(1), "fork", kind=ObservationKind.LIVE_FORK), "ZMQ402", "note", "leaks"),
    ],
)
def test_each_observation_has_its_rule_and_weight(
    seen: Observation, code: str, severity: str, consequence: str
) -> None:
    (finding,) = judged(seen)
    assert (finding.code, finding.severity, finding.consequence) == (code, severity, consequence)
    assert (finding.site, finding.births, finding.fork, finding.steps) == (
        seen.site,
        (seen.birth,),
        seen.fork,
        seen.steps,
    )
    assert not finding.suppressed


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        (
            hazard(place(1), "recv"),
            ["a forked child", "`recv`", "its parent's socket `net.sock`", "spins at 100 % CPU"],
        ),
        (hazard(place(1), "send"), ["`send`", "the message is lost without an error"]),
        (hazard(place(1), "proxy", object_name=""), ["passes its parent's socket to `proxy`"]),
        (hazard(place(1), "EVENTS"), ["reads `EVENTS`"]),
        (hazard(place(1), "del"), ["deletes", "nothing is released"]),
        (hazard(place(1), "recv", process=(FORK, SECOND_FORK)), ["a forked grandchild", "its grandparent's socket"]),
        (hazard(place(1), "recv", process=(FORK, SECOND_FORK, FORK)), ["a process 3 forks away", "an ancestor's"]),
        (CONTEXT_USE, ["makes a socket from its parent's context `ctx`", "the new socket is dead"]),
        (with_circumstances(CONTEXT_USE, Circumstance.UNUSED_BEFORE_FORK), ["not yet on the wire"]),
        (
            with_circumstances(hazard(place(1), "term", object=ObjectKind.CONTEXT), Circumstance.UNFLUSHED),
            ["calls `term` on its parent's context", "have not sent yet is lost"],
        ),
        (birth_at_import(place(1)), ["socket `net.sock` is made when the module is imported"]),
        (handover(place(1)), ["handed to another process by `args`"]),
        (with_circumstances(handover(place(1)), Circumstance.UNPICKLABLE), ["cannot be pickled", "TypeError"]),
        (
            with_circumstances(hazard(place(1), "emit", object=ObjectKind.HANDLER), Circumstance.LOGGED),
            ["logs through"],
        ),
        (hazard(place(1), "recv", condition="until Python 3.13"), ["(until Python 3.13)"]),
        (hazard(place(1), "fork", kind=ObservationKind.GENERATION_LEAK), ["without end", "too many open files"]),
        (hazard(place(1), "fork", kind=ObservationKind.LIVE_FORK), ["this fork copies the socket `net.sock`"]),
    ],
)
def test_the_message_says_what_will_happen(seen: Observation, words: list[str]) -> None:
    (finding,) = judged(seen)
    assert all(each in finding.message for each in words), finding.message


def test_the_assumed_pyzmq_decides_the_consequence() -> None:
    (finding,) = judged(hazard(place(1), "send"), pyzmq="22.3.0")
    assert finding.consequence is Consequence.PARENT_ABORTS
    assert "aborts the parent process" in finding.message


def test_one_cause_is_one_finding() -> None:
    first = hazard(place(5), sites=(place(5), place(7)), program="a.py", certain=False, condition="until Python 3.13")
    second = hazard(place(5), sites=(place(5), place(6)), program="b.py")
    (finding,) = judged(first, second)
    assert finding.sites == (place(5), place(6), place(7))
    assert finding.confidence is Confidence.CERTAIN
    assert finding.program == "b.py"  # the one that needs no condition tells the story
    assert "3.13" not in finding.message


def test_other_sites_and_codes_are_other_causes() -> None:
    assert len(judged(hazard(place(5)), hazard(place(6)), hazard(place(5), "close"))) == 3


def test_several_objects_touched_at_one_place_are_one_finding_that_names_all_births() -> None:
    elsewhere = replace(hazard(place(5)), birth=place(2, path="app/other.py"))
    (finding,) = judged(hazard(place(5)), elsewhere)
    assert set(finding.births) == {BIRTH, place(2, path="app/other.py")}


def test_a_handover_answers_for_the_touches_that_it_covers() -> None:
    argument = handover(place(3), sites=(place(3), place(20), place(21)))
    covered = hazard(place(20), "send", sites=(place(20), place(21)))
    (finding,) = judged(covered, argument)
    assert (finding.code, finding.severity, finding.consequence) == ("ZMQ301", Severity.ERROR, Consequence.LOST)
    assert "used there, the message is lost" in finding.message
    assert finding.sites == argument.sites


def test_a_handover_is_only_as_bad_as_its_touches() -> None:
    argument = handover(place(3), sites=(place(3), place(20)))
    (finding,) = judged(argument, hazard(place(20), "close"))
    assert (finding.severity, finding.consequence) == (Severity.NOTE, Consequence.LEAKS)


@pytest.mark.parametrize(
    "touch",
    [
        hazard(place(22)),
        hazard(place(20), sites=(place(20), place(22))),
        hazard(place(20), fork=SECOND_FORK),
        hazard(place(20), birth=place(1)),
    ],
    ids=["other site", "a further site", "other fork", "other object"],
)
def test_a_handover_does_not_answer_for_other_touches(touch: Observation) -> None:
    argument = handover(place(3), sites=(place(3), place(20)))
    assert [each.code for each in judged(argument, touch)] == ["ZMQ301", "ZMQ202"]


def test_an_import_and_the_uses_after_a_fork_name_each_other() -> None:
    at_import = with_circumstances(birth_at_import(place(4, path="app/net.py")), Circumstance.FORK_REACHES)
    other = hazard(place(8), birth=place(1))
    birth, receive, close, unrelated = judged(at_import, hazard(place(5)), hazard(place(6), "close"), other)
    assert birth.related == (receive.fingerprint, close.fingerprint)
    assert receive.related == close.related == (birth.fingerprint,)
    assert unrelated.related == ()


def test_an_import_that_no_fork_reaches_names_nothing() -> None:
    findings = judged(birth_at_import(place(4, path="app/net.py")), hazard(place(5)))
    assert all(each.related == () for each in findings)


def moved(site: Site, lines: int) -> Site:
    return replace(site, line=site.line + lines, end_line=site.end_line + lines)


def test_fingerprints_outlive_moved_lines() -> None:
    before = hazard(place(5))
    after = replace(before, site=moved(before.site, 7), sites=(moved(before.site, 7),), birth=moved(BIRTH, 3))
    assert judged(before)[0].fingerprint == judged(after)[0].fingerprint


def test_fingerprints_are_unique_in_report_order() -> None:
    findings = judged(hazard(place(9)), hazard(place(5)), hazard(place(7)), hazard(place(6), birth=place(1)))
    assert len({each.fingerprint for each in findings}) == 4
    assert judged(hazard(place(5)))[0].fingerprint == findings[0].fingerprint


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_observations_does_not_matter(random: Random) -> None:
    observations = [
        hazard(place(5)),
        hazard(place(5), birth=place(1)),
        hazard(place(5), program="b.py", certain=False),
        hazard(place(5), "send"),
        hazard(place(7)),
        hazard(place(7), "close"),
        handover(place(3), sites=(place(3), place(7))),
        handover(place(3), program="b.py"),
        with_circumstances(birth_at_import(place(4, path="app/net.py")), Circumstance.FORK_REACHES),
        birth_at_import(place(4, path="app/net.py"), ObjectKind.CONTEXT),
    ]
    expected = judge(observations, Assumptions())
    random.shuffle(observations)
    assert judge(observations, Assumptions()) == expected


def test_findings_are_sorted_by_place_then_code() -> None:
    findings = judged(
        hazard(place(9, path="b.py")),
        hazard(place(10, path="a.py")),
        hazard(place(9, path="a.py")),
        hazard(place(9, path="a.py"), "close"),
    )
    assert [(each.site.path, each.site.line, each.code) for each in findings] == [
        ("a.py", 9, "ZMQ202"),
        ("a.py", 9, "ZMQ203"),
        ("a.py", 10, "ZMQ202"),
        ("b.py", 9, "ZMQ202"),
    ]


def test_a_file_that_was_not_analysed_is_a_finding() -> None:
    finding = not_analysed("app/broken.py", 3, 7, "invalid syntax")
    assert (finding.code, finding.severity, finding.confidence) == ("ZMQ902", "error", "certain")
    assert finding.site == Site("app/broken.py", 3, 7, 3, 7)
    assert finding.message == "not analysed: invalid syntax"
    assert finding.fingerprint != not_analysed("app/other.py", 3, 7, "invalid syntax").fingerprint
    assert finding.fingerprint == not_analysed("app/broken.py", 9, 1, "something else").fingerprint


def test_an_unused_suppression_names_its_codes() -> None:
    finding = unused_suppression(place(3), ["ZMQ101", "ZMQ2"])
    assert (finding.code, finding.severity) == ("ZMQ901", "warning")
    assert "ZMQ101, ZMQ2" in finding.message


def test_names_with_lone_surrogates_have_fingerprints() -> None:
    (finding,) = judged(hazard(place(1, path="b\udcff.py"), object_name="\ud800"))
    assert len(finding.fingerprint) == 20
