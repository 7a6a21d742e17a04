"""From a project's pyproject.toml to its configuration."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from zmqforklint.cache import Disk
from zmqforklint.policy import Configuration, ConfigurationError, VerifyConfiguration, load_configuration
from zmqforklint.vocabulary import Assumptions, Confidence, Severity
from zmqforklint.vocabulary.report import OutputFormat

EVERYTHING = """
[tool.zmqforklint]
exclude = ["old"]
extend-exclude = ["older/*"]
roots = ["src", "lib"]
target-version = ["3.9", "3.13"]
platform = "darwin"
pyzmq-version = "25.0.2"
start-method = "forkserver"
select = ["ZMQ2", "ALL"]
extend-select = ["ZMQ402"]
ignore = ["ZMQ203"]
min-severity = "warning"
min-confidence = "certain"
strict = true
output-format = "concise"

[tool.zmqforklint.verify]
programs = ["examples/*.py"]
argv = ["--short"]
cwd = "src"
environment = {MODE = "test"}
time-limit = 2.5
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "src").mkdir()
    (tmp_path / "lib").mkdir()
    return tmp_path


def configured(project: Path, text: str) -> Configuration:
    (project / "pyproject.toml").write_text(text, encoding="utf-8")
    return load_configuration(project, Disk())


def test_without_a_file_there_are_defaults(project: Path) -> None:
    assert load_configuration(project, Disk()) == Configuration(project=project)


def test_every_key(project: Path) -> None:
    assert configured(project, EVERYTHING) == Configuration(
        project=project,
        exclude=("old", "older/*"),
        roots=(project / "src", project / "lib"),
        assumptions=Assumptions("darwin", ("3.9", "3.13"), "25.0.2", "forkserver"),
        select=("ZMQ2", "ALL"),
        extend_select=("ZMQ402",),
        ignore=("ZMQ203",),
        min_severity=Severity.WARNING,
        min_confidence=Confidence.CERTAIN,
        strict=True,
        output_format=OutputFormat.CONCISE,
        verify=VerifyConfiguration(
            programs=("examples/*.py",),
            argv=("--short",),
            cwd=project / "src",
            environment={"MODE": "test"},
            time_limit=2.5,
        ),
    )


def test_overrides_go_before_the_file(project: Path) -> None:
    (project / "pyproject.toml").write_text(EVERYTHING, encoding="utf-8")
    overridden = load_configuration(project, Disk(), {"select": ["ZMQ1"], "target-version": "3.12", "exclude": ["new"]})
    assert overridden.select == ("ZMQ1",)
    assert overridden.exclude == ("new", "older/*")
    assert overridden.assumptions.python == ("3.12", "3.12")
    assert overridden.min_severity is Severity.WARNING


def test_isolated_reads_nothing_of_the_project(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.zmqforklint]\nbroken", encoding="utf-8")
    (project / "requirements.txt").write_text("pyzmq==20.0\n", encoding="utf-8")
    assert load_configuration(project, Disk(), isolated=True) == Configuration(project=project)
    assert load_configuration(project, Disk(), {"ignore": ["ZMQ1"]}, isolated=True).ignore == ("ZMQ1",)


def test_a_nested_file_is_not_merged(project: Path) -> None:
    (project / "src" / "pyproject.toml").write_text("[tool.zmqforklint]\nignore = ['ZMQ1']\n", encoding="utf-8")
    assert configured(project, "[tool.zmqforklint]\n") == Configuration(project=project)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('slect = ["ZMQ1"]', '[tool.zmqforklint]: unknown key "slect"; did you mean "select"?'),
        ("colour = 1", '[tool.zmqforklint]: unknown key "colour"'),
        ("min_severity = 'note'", 'did you mean "min-severity"?'),
        ("verify = {program = []}", '[tool.zmqforklint.verify]: unknown key "program"; did you mean "programs"?'),
        ("verify = 3", "[tool.zmqforklint.verify] must be a table"),
        ("select = 'ZMQ1'", '"select" must be a list of strings'),
        ("select = [1]", '"select" must be a list of strings'),
        ("select = ['ZMQ777']", 'names "ZMQ777", which is no rule code and no prefix of one'),
        ("select = ['zmq402']", '; did you mean "ZMQ402"?'),
        ("select = ['']", 'names "", which is no rule code'),
        ("select = ['zmq1']", 'names "zmq1", which is no rule code'),
        ("target-version = '2.7'", '"2.7" is not a minor version of Python 3'),
        ("target-version = '3.012'", '"3.012" is not a minor version'),
        ("target-version = ['3.13', '3.9']", "the oldest and the newest"),
        ("target-version = 3.12", "must be a version such as"),
        ("platform = 'amiga'", "must be one of linux, darwin, win32"),
        ("pyzmq-version = 'new'", 'must be a version such as "26.2.0"'),
        ("start-method = true", "must be one of fork, spawn, forkserver"),
        ("min-severity = 'fatal'", "must be one of note, warning, error"),
        ("output-format = 'yaml'", "must be one of full, concise, json"),
        ("strict = 'yes'", "must be true or false"),
        ("roots = ['..']", 'names "..", which lies outside the project'),
        ("roots = ['/']", "lies outside the project"),
        ("roots = ['nowhere']", 'names "nowhere", which is not a folder'),
        ('roots = ["a\\u0000b"]', "without null characters"),
        (f"roots = ['{'n' * 300}']", '"roots"'),
        ("verify = {programs = ['/usr/bin/*']}", "reaches outside the project"),
        ("verify = {programs = ['a/../../b']}", "reaches outside the project"),
        ("verify = {cwd = '../..'}", "lies outside the project"),
        ("verify = {time-limit = 0}", "must be a number of seconds above 0"),
        ("verify = {time-limit = true}", "must be a number of seconds above 0"),
        ("verify = {time-limit = inf}", "must be a number of seconds above 0"),
        ("verify = {environment = ['A=b']}", "must be a table of strings"),
        ("verify = {environment = {A = 1}}", "must be a table of strings"),
        ("verify = {environment = {'A=B' = ''}}", "no environment variable can have"),
        ("verify = {argv = '--x'}", "must be a list of strings"),
    ],
)
def test_what_does_not_fit_is_one_clear_error(project: Path, line: str, complaint: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        configured(project, f"[tool.zmqforklint]\n{line}\n")
    assert complaint in caught.value.message
    assert caught.value.path == str(project / "pyproject.toml")
    assert str(caught.value) == f"{caught.value.path}: {caught.value.message}"


def test_an_override_that_does_not_fit_blames_the_command_line(project: Path) -> None:
    with pytest.raises(ConfigurationError, match=r'^command line: an option: "ignore" names "ZMQ9999"'):
        load_configuration(project, Disk(), {"ignore": ["ZMQ9999"]})


def test_a_root_behind_a_link_that_leads_outside_is_refused(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (project / "link").symlink_to(tmp_path_factory.mktemp("outside"), target_is_directory=True)
    with pytest.raises(ConfigurationError, match="lies outside the project"):
        configured(project, "[tool.zmqforklint]\nroots = ['link']\n")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"[tool.zmqforklint\n", "is not valid TOML"),
        (b"x = '\xff'\n", "is not UTF-8 (byte 5)"),
        (b"x = " + b"[" * 5000, "is nested too deeply"),
        (b"x = " + b"9" * 5000, "is not valid TOML"),
        (b"[tool]\nzmqforklint = 'yes'\n", "[tool.zmqforklint] must be a table"),
        (b"#" * 5_000_001, "is larger than 5 MB"),
    ],
    ids=["broken", "not UTF-8", "deep", "huge number", "no table", "large"],
)
def test_a_file_that_cannot_be_used_is_one_clear_error(project: Path, content: bytes, complaint: str) -> None:
    (project / "pyproject.toml").write_bytes(content)
    with pytest.raises(ConfigurationError) as caught:
        load_configuration(project, Disk())
    assert complaint in caught.value.message


def test_a_file_that_is_none_is_one_clear_error(project: Path) -> None:
    (project / "pyproject.toml").mkdir()
    with pytest.raises(ConfigurationError, match="is not a file"):
        load_configuration(project, Disk())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the platform has no FIFOs")
def test_a_fifo_is_never_opened(project: Path) -> None:
    os.mkfifo(project / "pyproject.toml")
    with pytest.raises(ConfigurationError, match="is not a file"):
        load_configuration(project, Disk())


def test_a_byte_order_mark_is_forgiven(project: Path) -> None:
    assert configured(project, "\ufeff[tool.zmqforklint]\nstrict = true\n").strict


@pytest.mark.parametrize("text", ["", "tool = 3\n", "[tool.other]\nx = 1\n", "[project]\nname = 'x'\n"])
def test_a_file_without_our_section_changes_nothing(project: Path, text: str) -> None:
    assert configured(project, text) == Configuration(project=project)
