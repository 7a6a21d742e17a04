"""What the files of a project say of how frameworks run it."""

from __future__ import annotations

import os

import pytest
from project_files import Write

from zmqforklint.cache import Disk
from zmqforklint.sources.deployments import Deployment, deployments
from zmqforklint.sources.reading import Texts

GUNICORN = ("gunicorn", ("app.wsgi",), "app")


def found(write: Write, files: dict[str, str]) -> list[Deployment]:
    return list(deployments(str(write(files)), Texts(Disk())))


def told(each: Deployment) -> tuple[str, tuple[str, ...], str]:
    return each.framework, each.modules, each.application


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Procfile", "web: gunicorn -w 4 --preload app.wsgi:app"),
        ("Procfile", "# web\nweb: PORT=1 exec gunicorn --bind=0.0.0.0:1 --preload app.wsgi:app --timeout 3"),
        ("Dockerfile", 'FROM python\nCMD ["gunicorn", "--preload", "app.wsgi:app"]'),
        ("Dockerfile", 'ENTRYPOINT ["gunicorn", "--preload"]\nCMD ["app.wsgi:app"]'),
        ("Dockerfile", 'CMD ["sh", "-c", "exec gunicorn --preload app.wsgi:app"]'),
        ("Dockerfile", "CMD gunicorn \\\n  --preload \\\n  app.wsgi:app"),
        ("deploy/app.service", "[Service]\nExecStart=/srv/bin/gunicorn --preload app.wsgi:app"),
        ("deploy/supervisord.conf", "[program:web]\ncommand=gunicorn --preload app.wsgi:app"),
        ("start.sh", "#!/bin/sh\nmigrate && exec gunicorn --preload app.wsgi:app"),
    ],
)
def test_command_of_gunicorn(write: Write, name: str, text: str) -> None:
    (deployment,) = found(write, {name: text})
    assert told(deployment) == GUNICORN
    assert deployment.imports == "master"
    assert os.path.basename(deployment.file) == os.path.basename(name)


def test_gunicorn_imports_in_the_workers_unless_told(write: Write) -> None:
    (deployment,) = found(write, {"Procfile": "web: gunicorn app.wsgi:app"})
    assert (deployment.imports, deployment.is_certain) == ("worker", True)


@pytest.mark.parametrize(
    ("setting", "imports", "is_certain"),
    [
        ("preload_app = True", "master", True),
        ("preload_app = False", "worker", True),
        ("", "worker", True),
        ("import os\npreload_app = bool(os.environ.get('PRELOAD'))", "master", False),
        ("this is not Python", "worker", True),
    ],
)
def test_configuration_module_of_gunicorn(write: Write, setting: str, imports: str, is_certain: bool) -> None:
    files = {"gunicorn.conf.py": setting, "Procfile": "web: gunicorn app.wsgi:app"}
    (deployment,) = found(write, files)
    assert told(deployment) == GUNICORN
    assert (deployment.imports, deployment.is_certain) == (imports, is_certain)
    assert deployment.hooks is not None


def test_configuration_module_alone(write: Write) -> None:
    (deployment,) = found(write, {"gunicorn.conf.py": "wsgi_app = 'app.wsgi:app'\npreload_app = True\n"})
    assert told(deployment) == GUNICORN
    assert (os.path.basename(deployment.file), deployment.line) == ("gunicorn.conf.py", 2)


@pytest.mark.parametrize(
    ("settings", "imports"),
    [
        ("master = true\nmodule = app.wsgi:app", "master"),
        ("processes = 4\nmodule = app.wsgi\ncallable = app", "master"),
        ("master = true\nlazy-apps = true\nmodule = app.wsgi:app", "worker"),
    ],
)
def test_uwsgi(write: Write, settings: str, imports: str) -> None:
    (deployment,) = found(write, {"uwsgi.ini": f"[uwsgi]\n{settings}\n"})
    assert told(deployment) == ("uwsgi", ("app.wsgi",), "app")
    assert deployment.imports == imports


@pytest.mark.parametrize("settings", ["module = app.wsgi:app", "master = true"])
def test_uwsgi_without_workers_or_application(write: Write, settings: str) -> None:
    assert found(write, {"uwsgi.ini": f"[uwsgi]\n{settings}\n", "setup.ini": "[other]\n", "broken.ini": "x"}) == []


@pytest.mark.parametrize(
    ("command", "modules"),
    [
        ("celery -A proj worker -c 2", ("proj.celery", "proj")),
        ("celery -A proj.jobs:app worker", ("proj.jobs",)),
        ("celery --app=proj worker --pool=prefork", ("proj.celery", "proj")),
    ],
)
def test_celery(write: Write, command: str, modules: tuple[str, ...]) -> None:
    (deployment,) = found(write, {"Procfile": f"worker: {command}"})
    assert (deployment.framework, deployment.modules) == ("celery", modules)


@pytest.mark.parametrize(
    "command",
    ["celery -A proj beat", "celery -A proj worker -P gevent", "huey_consumer main.huey", "flask run", "'", "echo gun"],
)
def test_command_that_forks_no_workers(write: Write, command: str) -> None:
    assert found(write, {"Procfile": f"worker: {command}"}) == []


def test_huey(write: Write) -> None:
    (deployment,) = found(write, {"Procfile": "worker: huey_consumer.py main.huey -k process"})
    assert told(deployment) == ("huey", ("main",), "huey")
