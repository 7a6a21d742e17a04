"""Models of libraries: what comes with the package, how names are found, and every mistake in a file named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zmqforklint.knowledge import Knowledge, Model, ModelError, load, read
from zmqforklint.knowledge.loader import FILES, parse
from zmqforklint.vocabulary import Assumptions


def test_models_that_come_with_the_package_are_read_once() -> None:
    assert load() is load()
    assert len(load().models) > 100


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("zmq.Context", "context"),
        ("zmq.asyncio.Context", "context"),
        ("zmq.Context.instance", "context-instance"),
        ("zmq.Socket", "socket"),
        ("os.fork", "fork"),
        ("os._exit", "end"),
        ("multiprocessing.Process", "process"),
        ("multiprocessing:spawn.Process", "process"),
        ("multiprocessing:fork.Pool", "pool"),
        ("concurrent.futures.ProcessPoolExecutor", "pool"),
        ("threading.Thread", "thread"),
    ],
)
def test_known_name(name: str, kind: str) -> None:
    model = load().find(name)
    assert model is not None
    assert model.kind == kind


@pytest.mark.parametrize(
    "name", ["", "os", "os.path.join", "zmq", "fork", "os.fork.x", "multiprocessing:spawn.Nothing"]
)
def test_unknown_name(name: str) -> None:
    assert load().find(name) is None


def test_arguments_of_models_are_named_with_their_positions() -> None:
    """As in the signature: ``Process(group, target, name, args, kwargs)``."""
    process = load().find("multiprocessing.Process")
    assert process is not None
    assert [process.argument(option) for option in ("target", "args", "kwargs")] == [
        ("target", 1),
        ("args", 3),
        ("kwargs", 4),
    ]


def test_pools_differ_in_when_memory_is_copied() -> None:
    pool, executor = load().find("multiprocessing.Pool"), load().find("concurrent.futures.ProcessPoolExecutor")
    assert pool is not None
    assert executor is not None
    assert (pool.text("snapshot"), executor.text("snapshot")) == ("construct", "first-submit")
    assert "map" in pool.names("submit")
    assert "submit" in executor.names("submit")


def test_options_that_are_not_given() -> None:
    model = Model("a.b", "inert", {"flag": True})
    assert model.flag("flag")
    assert not model.flag("none")
    assert (model.text("flag"), model.text("none", "x"), model.names("none")) == ("", "x", ())
    assert model.argument("none") == ("", -1)


def test_star_exports_of_zmq() -> None:
    assert {"Context", "Socket", "PUSH"} <= load().star_exports("zmq")
    assert load().star_exports("nothing") == frozenset()


@pytest.mark.parametrize(
    ("name", "platform", "value"),
    [
        ("sys.platform", "linux", "linux"),
        ("sys.platform", "win32", "win32"),
        ("os.name", "linux", "posix"),
        ("os.name", "win32", "nt"),
        ("typing.TYPE_CHECKING", "linux", False),
        ("os.sep", "linux", None),
    ],
)
def test_constant_of_the_assumed_platform(name: str, platform: str, value: object) -> None:
    assert load().constant(name, Assumptions(platform=platform)) == value


def test_models_of_a_document() -> None:
    models = parse({"model": [{"names": ["a.f", "a.g"], "kind": "fork", "result": "pid", "note": "read"}]}, "a.toml")
    assert [(model.name, model.kind, model.text("result")) for model in models] == [
        ("a.f", "fork", "pid"),
        ("a.g", "fork", "pid"),
    ]
    assert Knowledge(models, {}).find("a.g") is models[1]


def test_empty_document() -> None:
    assert parse({}, "a.toml") == []


def test_later_model_of_a_name_takes_the_place_of_the_earlier() -> None:
    known = Knowledge([Model("a", "inert", {}), Model("a", "fork", {})], {})
    model = known.find("a")
    assert model is not None
    assert model.kind == "fork"


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({"model": {}}, "must be an array of tables"),
        ({"model": "x"}, "must be an array of tables"),
        ({"model": [1]}, "model 1: must be a table"),
        ({"model": [{"kind": "fork"}]}, "'names' must be a list"),
        ({"model": [{"names": [], "kind": "fork"}]}, "'names' must be a list"),
        ({"model": [{"names": "os.fork", "kind": "fork"}]}, "'names' must be a list"),
        ({"model": [{"names": [1], "kind": "fork"}]}, "model 1: each of 'names' must be a dotted name"),
        ({"model": [{"names": ["a b"], "kind": "fork"}]}, "each of 'names' must be a dotted name"),
        ({"modle": []}, "unknown key 'modle'"),
        ({"model": [{"names": ["a"]}]}, "unknown kind None"),
        ({"model": [{"names": ["a"], "kind": "spoon"}]}, "unknown kind 'spoon'; known are "),
        ({"model": [{"names": ["a"], "kind": ["fork"]}]}, "unknown kind ['fork']"),
        ({"model": [{"names": ["a"], "kind": "fork", "colour": "x"}]}, "has no option 'colour'; it has bare, off"),
        ({"model": [{"names": ["a"], "kind": "inert", "colour": "x"}]}, "has no option 'colour'; it has none"),
        ({"model": [{"names": ["a"], "kind": "fork", "result": 1.5}]}, "(a): 'result' must be one of pid, pair"),
        ({"model": [{"names": ["a"], "kind": "fork", "result": [1]}]}, "(a): 'result' must be one of pid, pair"),
        ({"model": [{"names": ["a"], "kind": "process", "library": "a b"}]}, "'library' must be a dotted name"),
        ({"model": [{"names": ["a"], "kind": "pool", "submit": "map"}]}, "'submit' must be a list of names"),
        ({"model": [{"names": ["a"], "kind": "pool", "submit": ["a.b"]}]}, "'submit' must be a list of names"),
        ({"model": [{"names": ["a"], "kind": "owner", "creates": "yes"}]}, "'creates' must be true or false"),
        ({"model": [{"names": ["a"], "kind": "run", "off": [1]}]}, "'off' must be a list of words"),
        ({"model": [{"names": ["a"], "kind": "inert", "note": 1}]}, "'note' must be a string"),
        ({"model": [{"names": ["a", "a"], "kind": "inert"}]}, "a has more than one model"),
        ({"model": [{"names": ["b"], "kind": "inert"}, {"names": ["a"], "kind": "x"}]}, "model 2 (a)"),
    ],
)
def test_mistake_is_named(document: dict[str, object], reason: str) -> None:
    with pytest.raises(ModelError) as raised:
        parse(document, "mine.toml")
    assert str(raised.value).startswith("mine.toml: ")
    assert reason in str(raised.value)


@pytest.mark.parametrize("argument", ["target@first", "a b", "", "@", 1])
def test_argument_has_a_name_or_a_position_or_both(argument: object) -> None:
    with pytest.raises(ModelError, match="'target' must be the name of an argument"):
        parse({"model": [{"names": ["a"], "kind": "process", "target": argument}]}, "mine.toml")


def test_models_of_a_project_go_before_others() -> None:
    mine = Model("os.fork", "inert")
    known = load().with_models([mine])
    assert known.find("os.fork") is mine
    assert known.find("pty.fork") is load().find("pty.fork")
    assert load().with_models([]) is load()


def test_digest_tells_whether_anything_differs() -> None:
    noted = load().with_models([replace(load().models["os.fork"], note="read again")])
    assert noted.digest() == load().digest()
    assert load().with_models([Model("fleet.run", "run")]).digest() != load().digest()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"[[model]", "is not valid TOML"),
        (b"\xff", "is not UTF-8 (byte 0)"),
        (b"a = " + b"[" * 5000 + b"]" * 5000, "nested"),
        (b"[[model]]\nnames = ['a']\nkind = 'spoon'", "model 1 (a): unknown kind 'spoon'"),
    ],
)
def test_file_that_cannot_be_used(content: bytes, reason: str) -> None:
    with pytest.raises(ModelError) as raised:
        read([("mine.toml", content)])
    assert str(raised.value).startswith("mine.toml: ")
    assert reason in str(raised.value)


def test_two_files_must_not_speak_of_one_name() -> None:
    content = b"[[model]]\nnames = ['fleet.run']\nkind = 'run'\n"
    with pytest.raises(ModelError, match=r"fleet.run has more than one model, also in .*a.toml"):
        read([("a.toml", content), ("b.toml", content)])


def test_each_model_says_where_it_comes_from() -> None:
    assert {model.source for model in load().models.values()} == set(FILES)
