"""Frameworks that run the project's code by configuration: which of them, and what they are told.

Read are commands (``commands``), the ini files of uWSGI, and the constants of gunicorn's configuration modules, which
are read off their syntax and never run.
"""

from __future__ import annotations

import ast
import configparser
import os
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from zmqforklint.sources.commands import Command, commands, files_beside, text_of
from zmqforklint.sources.reading import Texts

GUNICORN_FILES = ("gunicorn.conf.py", "gunicorn_conf.py", "gunicorn_config.py")

_TARGET = re.compile(r"[\w.]+(:[\w.]+(\(.*\))?)?")
_TRUE = frozenset({"", "true", "1", "yes", "on"})
_PREFORK = frozenset({"prefork", "processes"})


@dataclass(frozen=True, slots=True)
class Deployment:
    """An application that a framework runs; paths are absolute.

    ``modules`` are the dotted names that it may have, likeliest first, as seen from ``folder``; ``application`` is what
    is taken from it. ``imports`` and ``is_certain`` are as in ``form.project.Serving``.
    """

    framework: str
    file: str
    line: int
    folder: str
    modules: tuple[str, ...] = ()
    application: str = ""
    imports: str = ""
    hooks: str | None = None
    is_certain: bool = True


def deployments(root: str, texts: Texts) -> tuple[Deployment, ...]:
    """Find what the files in a project's root and the folders right below it deploy."""
    files = files_beside(root, texts.disk)
    found: list[Deployment] = []
    for command in commands(files, texts):
        for at, word in enumerate(command.words):
            reader = _TOOLS.get(os.path.basename(word).removesuffix(".py"))
            if reader is not None:
                found.extend(reader(command, command.words[at + 1 :], texts))
                break
    found.extend(each for file in files if file.endswith(".ini") for each in _uwsgi_file(file, texts))
    configured = {each.hooks for each in found}
    for file in files:
        if os.path.basename(file) in GUNICORN_FILES and file not in configured:
            found.append(_gunicorn(file, 1, os.path.dirname(file), {}, (), texts, file))
    return tuple(dict.fromkeys(found))


def _options(words: Sequence[str], flags: Collection[str]) -> tuple[dict[str, str], list[str]]:
    """Tell options, with their values, from positional words; what is no known flag has a value."""
    options: dict[str, str] = {}
    positional: list[str] = []
    waiting = list(words)
    while waiting:
        word = waiting.pop(0)
        name, equals, value = word.partition("=")
        if not word.startswith("-"):
            positional.append(word)
        elif equals or name in flags or not waiting or (waiting[0].startswith("-") and name.startswith("--")):
            options[name] = value
        else:
            options[name] = waiting.pop(0)
    return options, positional


# ---- gunicorn

_GUNICORN_FLAGS = frozenset(
    {
        *("--preload", "--reload", "--daemon", "-D", "--capture-output", "--check-config", "--print-config", "--spew"),
        *("--no-sendfile", "--reuse-port", "--enable-stdio-inheritance", "--initgroups", "--proxy-protocol", "-R"),
    }
)


def _gunicorn_command(command: Command, words: Sequence[str], texts: Texts) -> Iterator[Deployment]:
    options, positional = _options(words, _GUNICORN_FLAGS)
    folder = os.path.normpath(os.path.join(os.path.dirname(command.file), options.get("--chdir", ".")))
    named = options.get("-c") or options.get("--config") or GUNICORN_FILES[0]
    hooks = os.path.normpath(os.path.join(folder, named.removeprefix("file:")))
    target = [each for each in positional if _TARGET.fullmatch(each)][-1:]
    is_there = texts.disk.kind(hooks) == "file"
    yield _gunicorn(command.file, command.line, folder, options, target, texts, hooks if is_there else None)


def _gunicorn(
    file: str,
    line: int,
    folder: str,
    options: Mapping[str, str],
    target: Sequence[str],
    texts: Texts,
    hooks: str | None,
) -> Deployment:
    settings = _settings(hooks, texts) if hooks is not None else {}
    _, app = settings.get("wsgi_app", (0, None))
    preload_line, preload = settings.get("preload_app", (0, False))
    if "--preload" not in options and preload is not False and hooks is not None:
        file, line = hooks, preload_line
    module, _, application = (target[0] if target else app if isinstance(app, str) else "").partition(":")
    return Deployment(
        framework="gunicorn",
        file=file,
        line=line,
        folder=folder,
        modules=(module,) if module else (),
        application=application or "application",
        imports="master" if "--preload" in options or preload is not False else "worker",
        hooks=hooks,
        is_certain="--preload" in options or isinstance(preload, bool),
    )


def _settings(file: str, texts: Texts) -> dict[str, tuple[int, object]]:
    """The constants that a module assigns to names, with their lines; None for a value that is computed."""
    try:
        tree = ast.parse(text_of(file, texts))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    found: dict[str, tuple[int, object]] = {}
    for statement in tree.body:
        if isinstance(statement, ast.Assign):
            value = statement.value.value if isinstance(statement.value, ast.Constant) else None
            names = [target.id for target in statement.targets if isinstance(target, ast.Name)]
            found.update(dict.fromkeys(names, (statement.lineno, value)))
    return found


# ---- uWSGI

_UWSGI_FLAGS = frozenset({"--master", "-M", "--lazy-apps", "--lazy", "--vacuum", "--need-app", "--enable-threads"})
_UWSGI_SHORT = {"-w": "module", "-p": "processes", "-M": "master"}


def _uwsgi_command(command: Command, words: Sequence[str], texts: Texts) -> Iterator[Deployment]:
    options, _ = _options(words, _UWSGI_FLAGS)
    settings = {_UWSGI_SHORT.get(name, name.lstrip("-")): value for name, value in options.items()}
    yield from _uwsgi(settings, command.file, command.line)


def _uwsgi_file(file: str, texts: Texts) -> Iterator[Deployment]:
    parser = configparser.ConfigParser(interpolation=None, strict=False, allow_no_value=True, delimiters=("=",))
    text = text_of(file, texts)
    try:
        parser.read_string(text)
    except configparser.Error:
        return
    if not parser.has_section("uwsgi"):
        return
    settings = {name: (value or "").strip() for name, value in parser.items("uwsgi")}
    start = next((number for number, line in enumerate(text.splitlines(), 1) if line.strip() == "[uwsgi]"), 1)
    yield from _uwsgi(settings, file, start)


def _uwsgi(settings: Mapping[str, str], file: str, line: int) -> Iterator[Deployment]:
    if not {"master", "processes", "workers"} & settings.keys():
        return  # one process, which nothing forks
    target = settings.get("module") or settings.get("wsgi") or ""
    module, _, application = target.partition(":")
    path = settings.get("wsgi-file") or settings.get("file") or ""
    if not module and path.endswith(".py"):
        module = os.path.basename(path).removesuffix(".py")
    folder = os.path.normpath(os.path.join(os.path.dirname(file), settings.get("chdir", "."), os.path.dirname(path)))
    is_lazy = any(name in settings and settings[name].lower() in _TRUE for name in ("lazy-apps", "lazy"))
    if module:
        yield Deployment(
            framework="uwsgi",
            file=file,
            line=line,
            folder=folder,
            modules=(module,),
            application=application or settings.get("callable", "application"),
            imports="worker" if is_lazy else "master",
        )


# ---- task queues


def _celery_command(command: Command, words: Sequence[str], texts: Texts) -> Iterator[Deployment]:
    options, positional = _options(words, frozenset({"-B", "--beat", "-E", "--task-events", "-D", "--detach", "-q"}))
    app = options.get("-A") or options.get("--app") or ""
    pool = options.get("-P") or options.get("--pool") or "prefork"
    if not app or "worker" not in positional or pool not in _PREFORK:
        return
    module, _, application = app.partition(":")
    package = module.rpartition(".")[0]
    modules = (module,) if application else (f"{module}.celery", module, *([package] if package else []))
    yield Deployment("celery", command.file, command.line, os.path.dirname(command.file), modules, application)


def _huey_command(command: Command, words: Sequence[str], texts: Texts) -> Iterator[Deployment]:
    options, positional = _options(words, frozenset({"-v", "--verbose", "-q", "--quiet", "-n", "--no-periodic", "-f"}))
    kind = options.get("-k") or options.get("--worker-type") or "thread"
    if positional and kind == "process":
        module, _, application = positional[0].rpartition(".")
        folder = os.path.dirname(command.file)
        yield Deployment("huey", command.file, command.line, folder, (module,), application)


_TOOLS = {
    "gunicorn": _gunicorn_command,
    "uwsgi": _uwsgi_command,
    "celery": _celery_command,
    "huey_consumer": _huey_command,
}
