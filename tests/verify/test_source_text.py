"""Questions to the source text about a place of a run."""

from __future__ import annotations

import pytest

from zmqforklint.verify.source_text import SourceText
from zmqforklint.vocabulary import Site
from zmqforklint.witness import Frame


def frame(path, line: int, column: int | None = None, end_column: int | None = None) -> Frame:
    return Frame(str(path), line, None if column is None else line, column, end_column, "f", None)


@pytest.fixture
def written(tmp_path):
    def write(text: str | bytes):
        path = tmp_path / "program.py"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_columns_count_code_points_from_one(written):
    path = written("x = 'äöü🙂'; f()\n")
    assert SourceText().site(frame(path, 1, 18, 21)) == Site(str(path), 1, 13, 1, 16)


def test_columns_of_other_encodings_too(written):
    path = written("# coding: latin-1\nx = 'ä'; f()\n".encode("latin-1"))
    assert SourceText().site(frame(path, 2, 10, 13)).column == 10


def test_a_line_alone_spans_the_line(written):
    path = written("if x:\n    f()\n")
    assert SourceText().site(frame(path, 2)) == Site(str(path), 2, 5, 2, 8)


def test_what_is_missing_or_broken_answers_nothing(written, tmp_path):
    text = SourceText()
    for path in (tmp_path / "none.py", written("def f(:\n")):
        assert text.site(frame(path, 7)).line == 7
        assert not text.is_del(frame(path, 1))
        assert not text.is_under_main_guard(frame(path, 1))
        assert text.statement_lines(frame(path, 1)) == (1, 1)
        assert text.argument_sites(frame(path, 1)) == []


@pytest.mark.parametrize(
    ("test", "guarded"),
    [
        ("__name__ == '__main__'", True),
        ('"__main__" == __name__', True),
        ("__name__ == '__main__' and x", True),
        ("__name__ != '__main__'", False),
        ("x", False),
    ],
)
def test_main_guards(test, guarded, written):
    path = written(f"if {test}:\n    f()\nelse:\n    g()\n")
    assert SourceText().is_under_main_guard(frame(path, 2)) is guarded
    assert not SourceText().is_under_main_guard(frame(path, 4))


def test_del_statements(written):
    path = written("del a, b; f()\nx = 1\n")
    text = SourceText()
    assert text.is_del(frame(path, 1, 4, 5))
    assert not text.is_del(frame(path, 1, 10, 13))
    assert not text.is_del(frame(path, 2))


def test_finally_blocks(written):
    path = written("a()\ntry:\n    f()\nfinally:\n    if x:\n        g()\n")
    inside, outside, before = (frame(path, 3),), (frame(path, 6),), (frame(path, 1),)
    text = SourceText()
    assert text.is_in_finally(outside, [inside])
    assert text.is_in_finally(outside, [before, inside])
    assert not text.is_in_finally(inside, [inside])
    assert not text.is_in_finally(outside, [before])
    assert not text.is_in_finally(outside, [outside])
    assert not text.is_in_finally(outside, [])


def test_finally_block_of_a_generator(written):
    path = written("def held():\n    try:\n        yield\n    finally:\n        g()\nf()\n")
    assert SourceText().is_in_finally((frame(path, 5),), [(frame(path, 6),)])


@pytest.mark.parametrize(
    ("decorator", "is_manager"),
    [("contextmanager", True), ("contextlib.asynccontextmanager", True), ("functools.cache", False)],
)
def test_context_managers_that_are_generators(written, decorator, is_manager):
    path = written(f"@{decorator}\ndef held():\n    yield\n    g()\n")
    assert SourceText().is_in_manager((frame(path, 4),), []) is is_manager


def test_a_context_manager_that_forks_runs_the_whole_child(written):
    path = written("@contextmanager\ndef forked(work):\n    if os.fork() == 0:\n        work()\n    yield\nforked(f)\n")
    touched, forked = (frame(path, 4), frame(path, 6)), (frame(path, 3), frame(path, 6))
    assert not SourceText().is_in_manager(touched, [forked])
    assert SourceText().is_in_manager(touched, [forked[1:]])


@pytest.mark.parametrize(
    "text",
    [
        "if os.getpid() != pid:\n    close()\n",
        "def f():\n    if self.pid == os.getpid():\n        return\n    close()\n",
        "def f():\n    if getpid() == pid: return\n    else:\n        close()\n",
    ],
)
def test_pid_guards(text, written):
    path = written(text)
    line = 1 + text[: text.index("close")].count("\n")
    assert SourceText().is_under_pid_guard((frame(path, line),))


def test_a_pid_guard_that_comes_too_late(written):
    path = written("def f():\n    close()\n    if pid == os.getpid():\n        term()\n")
    assert not SourceText().is_under_pid_guard((frame(path, 2),))
    assert SourceText().is_under_pid_guard((frame(path, 4),))


def test_no_pid_guard(written):
    path = written("def f():\n    print(os.getpid())\n    if x:\n        close()\n")
    assert not SourceText().is_under_pid_guard((frame(path, 4),))


def test_lines_of_a_statement_when_the_run_told_one(written):
    path = written("f(\n    a,\n    b,\n)\n")
    assert SourceText().statement_lines(frame(path, 1)) == (1, 4)


def test_arguments_made_before_the_call(written):
    path = written("def f():\n    job = partial(work, sock)\n    other = 1\n    Process(target=job).start()\n")
    assert [site.line for site in SourceText().argument_sites(frame(path, 4))] == [2]


def leaving(path, *position: int) -> tuple[Frame, Frame]:
    return (Frame(str(path), 9, None, None, None, "Link.__exit__", None), frame(path, *position))


def test_leaving_a_block(written):
    path = written("f()\nwith a(), b():\n    g()\n")
    left = leaving(path, 2, 0, 3)
    forks = {
        "before": frame(path, 1, 0, 3),
        "first": frame(path, 2, 5, 8),
        "second": frame(path, 2, 10, 13),
        "head": frame(path, 2, 0, 3),
    }
    inside = frame(path, 3, 4, 7)
    text = SourceText()
    assert text.is_leaving(left, [(inside,)])
    assert text.is_leaving(left, [(forks["before"],), (inside,)])
    assert text.is_leaving(left, [(forks["second"],)])
    assert text.is_leaving(left, [(forks["head"],)])
    assert not text.is_leaving(left, [(forks["first"],)])
    assert not text.is_leaving(left, [(forks["before"],)])
    assert not text.is_leaving(left, [])
    assert not text.is_leaving(left[1:], [(inside,)])
    assert not text.is_leaving((left[0], inside), [(inside,)])


def test_leaving_a_block_where_only_lines_are_known(written):
    path = written("with a():\n    g()\n")
    assert SourceText().is_leaving(leaving(path, 1), [(frame(path, 2),)])
    assert not SourceText().is_leaving(leaving(path, 1), [(frame(path, 1),)])
