"""The trials: what is run, and whether the marked lines are reached with an inherited object."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Trial:
    """A command line for a shell, run in its folder of ``programs``; its packages are beside pyzmq.

    ``inherits`` says whether the marked lines touch what another process made: if not, nothing may be seen.
    """

    title: str
    folder: str
    command: str
    packages: tuple[str, ...] = ()
    inherits: bool = True


def _served(server: str, client: str) -> str:
    return f"{server} & server=$!; {client} && kill $server && wait $server"


_GUNICORN = "gunicorn --workers 2 --bind unix:web.sock app:application"
_CELERY = "celery --app tasks worker --pool prefork --concurrency 2"

TRIALS = (
    Trial("pytest-xdist", "xdist", "pytest -n 2 test_bus.py", ("pytest", "pytest-xdist")),
    Trial(
        "gunicorn with `--preload`",
        "gunicorn",
        _served(f"{_GUNICORN} --preload", "python request.py web.sock"),
        ("gunicorn",),
    ),
    Trial("gunicorn without", "gunicorn", _served(_GUNICORN, "python request.py web.sock"), ("gunicorn",), False),
    Trial("Celery, prefork pool", "celery", _served(_CELERY, "python client.py"), ("celery", "billiard")),
    Trial("python-daemon", "python_daemon", "python main.py", ("python-daemon",)),
    Trial("python-daemon, socket made later", "python_daemon", "python main.py late", ("python-daemon",), False),
    Trial("multiprocessing, fork", "multiprocessing", "python main.py fork"),
    Trial("multiprocessing, spawn", "multiprocessing", "python main.py spawn", (), False),
    Trial("multiprocessing, forkserver", "multiprocessing", "python main.py forkserver", (), False),
    Trial("a shell's pipeline", "pipeline", "python produce.py | python consume.py"),
    Trial("a Jupyter kernel", "jupyter", "python drive.py", ("ipykernel", "jupyter-client")),
    Trial("imageZMQ", "imagezmq", "python main.py", ("imagezmq", "numpy")),
)
