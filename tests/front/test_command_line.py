from __future__ import annotations

import json
import pickle
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from front_ends import LEAKY, SAMPLE, places, run, write

import zmqforklint
from zmqforklint.policy import ConfigurationError

FOUND = {
    ("app/net.py", 3, 11, "ZMQ101"),
    ("app/net.py", 4, 10, "ZMQ102"),
    ("app/work.py", 5, 5, "ZMQ202"),
}


def test_the_whole_project_is_analysed_and_the_named_paths_are_reported(tmp_path: Path) -> None:
    write(tmp_path, SAMPLE)
    assert places(run("--output-format=json", ".", cwd=tmp_path)) == FOUND
    named = places(run("--output-format=json", "main.py", cwd=tmp_path))
    assert ("app/work.py", 5, 5, "ZMQ202") in named  # the fork is a step of it
    assert places(run("--output-format=json", "plain.py", cwd=tmp_path)) == set()
    assert places(run("--output-format=json", cwd=tmp_path / "app")) == {
        (path.removeprefix("app/"), *rest) for path, *rest in FOUND
    }


def test_the_json_is_as_its_schema_says(tmp_path: Path) -> None:
    write(tmp_path, SAMPLE)
    schema = json.loads(files("zmqforklint.report").joinpath("check.schema.json").read_text())
    document = json.loads(run("--output-format=json", ".", cwd=tmp_path).out)
    jsonschema.validate(document, schema)
    assert document["summary"] == {"files": 6, "analysed": 5, "findings": 3, "suppressed": 1}


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ([], 1),
        (["."], 1),
        (["check", "."], 1),
        (["plain.py"], 0),
        (["quiet.py"], 0),
        (["--exit-zero", "."], 0),
        (["--ignore=ZMQ1,ZMQ2", "."], 0),
        (["--select=ZMQ202", "app/net.py"], 1),
        (["--select", "ZMQ902", "."], 0),
        (["--min-severity=error", "quiet.py"], 0),
        (["--exclude=app/,main.py", "."], 0),
        (["--show-files"], 0),
        (["-q", "-v", "plain.py"], 0),
        (["--target-version=3.12", "plain.py"], 0),
        (["--target-version=3.9,3.13", "plain.py"], 0),
        (["--version"], 0),
        (["--help"], 0),
        (["check", "--help"], 0),
        (["rule"], 0),
        (["rule", "ZMQ202"], 0),
        (["rule", "inherited-socket"], 0),
        (["models"], 0),
        (["models", "os"], 0),
        (["config"], 0),
        (["--output-format=yaml", "."], 2),
        (["--no-such-option"], 2),
        (["--select=ABC1", "."], 2),
        (["--target-version=2.7", "."], 2),
        (["--min-severity=grave", "."], 2),
        (["rule", "ZMQ999"], 2),
        (["models", "nothing"], 2),
        (["config", "missing"], 2),
        (["verify", "missing"], 2),
        (["verify", "--time-limit=-1", "."], 2),
    ],
)
def test_exit_status(tmp_path: Path, arguments: list[str], status: int) -> None:
    ran = run(*arguments, cwd=write(tmp_path, SAMPLE))
    assert ran.status == status, ran.err
    assert "Traceback" not in ran.err
    assert bool(ran.err) == (status == 2) or "-v" in arguments


def test_a_folder_that_bears_the_name_of_a_command(tmp_path: Path) -> None:
    write(tmp_path, {"verify/a.py": LEAKY})
    assert "verify/a.py:3:11" in run("--output-format=concise", "./verify", cwd=tmp_path).out


def test_show_files_lists_what_is_reported_and_why(tmp_path: Path) -> None:
    write(tmp_path, {**SAMPLE, "app/aside.py": "import json\n"})
    lines = run("--show-files", "app", cwd=tmp_path).out.splitlines()
    assert [line.split()[0] for line in lines] == ["app/__init__.py", "app/aside.py", "app/net.py", "app/work.py"]
    assert [line.split()[1].rstrip(":") for line in lines] == ["analysed", "skipped", "analysed", "analysed"]


def test_paths_outside_the_working_directory_are_absolute(tmp_path: Path) -> None:
    write(tmp_path, {"one/a.py": LEAKY, "two/b.py": ""})
    ran = run("--output-format=concise", "../one/a.py", cwd=tmp_path / "two")
    assert ran.out.startswith(f"{tmp_path}/one/a.py:3:11: ")


def test_several_projects_in_one_run(tmp_path: Path) -> None:
    write(tmp_path, {"one/pyproject.toml": "", "one/a.py": LEAKY, "two/pyproject.toml": "", "two/b.py": LEAKY})
    ran = run("--output-format=json", "two", "one", "one/a.py", cwd=tmp_path)
    assert places(ran) == {("one/a.py", 3, 11, "ZMQ101"), ("two/b.py", 3, 11, "ZMQ101")}


def test_a_project_within_a_project_is_reported_once(tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": "", "inner/pyproject.toml": "", "inner/a.py": LEAKY})
    document = json.loads(run("--output-format=json", ".", "inner", cwd=tmp_path).out)
    assert len(document["findings"]) == 1


def test_the_order_of_the_paths_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, SAMPLE)
    one = run("--output-format=json", "app/net.py", "app/work.py", "main.py", cwd=tmp_path)
    other = run("--output-format=json", "main.py", "./app/work.py", "app/net.py", "app/net.py", cwd=tmp_path)
    assert one.out == other.out


def test_the_configuration_is_shown_as_it_would_be_written(tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": "[tool.zmqforklint]\nignore = ['ZMQ101']\n", "a.py": ""})
    shown = run("config", "a.py", "--min-severity=error", cwd=tmp_path).out
    (tmp_path / "pyproject.toml").write_text(shown)
    assert 'ignore = ["ZMQ101"]\n' in shown
    assert 'min-severity = "error"\n' in shown
    assert run("config", cwd=tmp_path).out == shown


def test_suppression_by_a_step_and_by_the_line(tmp_path: Path) -> None:
    write(tmp_path, SAMPLE)
    main = tmp_path / "main.py"
    main.write_text(main.read_text().replace("os.fork() == 0:", "os.fork() == 0:  # noqa: ZMQ202"))
    assert places(run("--output-format=json", ".", cwd=tmp_path)) == {each for each in FOUND if each[3] != "ZMQ202"}


def test_the_public_function(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(tmp_path, SAMPLE))
    report = zmqforklint.check([Path("app")])
    assert {(each.site.path, each.site.line, each.site.column, each.code) for each in report.findings} == FOUND
    with pytest.raises(FileNotFoundError):
        zmqforklint.check(["missing"])
    (tmp_path / "pyproject.toml").write_text("[")
    with pytest.raises(ConfigurationError):
        zmqforklint.check(["."])


def test_a_report_can_be_sent_to_another_process(tmp_path: Path) -> None:
    write(tmp_path, SAMPLE)
    report = zmqforklint.check([tmp_path])
    received = pickle.loads(pickle.dumps(report))
    assert received == report
    assert received.findings
    assert not received.lines_of(received.findings[0].site.path)


def test_verify_runs_the_program_and_says_what_it_proves(tmp_path: Path) -> None:
    write(tmp_path, SAMPLE)
    planned = run("verify", "--dry-run", "main.py", cwd=tmp_path)
    assert (planned.status, planned.out) == (0, "")
    assert f"{tmp_path}/main.py" in planned.err
    ran = run("verify", "--output-format=json", "main.py", cwd=tmp_path)
    assert ran.status == 1
    (program,) = json.loads(ran.out)["programs"]
    verdicts = {(each["code"], each["path"], each["verdict"]) for each in program["verdicts"]}
    assert ("ZMQ202", "app/work.py", "confirmed") in verdicts
    assert program["missed"] == []
