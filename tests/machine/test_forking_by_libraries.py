"""Libraries that fork on their own, each with a safe twin.

The marks were confirmed by running each bad program once under ``zmqforklint verify``, with mpire 2.10.2, joblib 1.6.0,
pebble 5.2.3, pathos 0.3.5, daemonize 2.5.0, daemons 1.3.2, luigi 3.8.1, rpyc 6.0.2, werkzeug 3.1.9, flask 3.1,
zerorpc 0.6.3, cffi 2.1.1, cherrypy 18.10.0, gunicorn 27.0.1, pytest-forked 1.7.5, multiprocess 0.70.19 and trio 0.35.0.
That of torch was not run: its sources were read. sanic 25.12.1 and apscheduler 3.11.3 were run: they spawn.
"""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

WORK = "def work(*args):\n    sock.send(b'x'){mark}\n"
MARK = "  # expect: ZMQ202"

FORKING = {
    "mpire": "import mpire\nmpire.WorkerPool(n_jobs=2).map(work, [1])\n",
    "joblib": "from joblib import Parallel, delayed\n"
    "Parallel(n_jobs=2, backend='multiprocessing')(delayed(work)(n) for n in [1])\n",
    "joblib's configuration": "from joblib import Parallel, delayed, parallel_config\n"
    "with parallel_config(backend='multiprocessing'):\n    Parallel(n_jobs=2)(delayed(work)(n) for n in [1])\n",
    "pebble": "from pebble import ProcessPool\nProcessPool().schedule(work, args=[1])\n",
    "pebble decorator": "from pebble import concurrent\nconcurrent.process(timeout=5)(work)(1)\n",
    "pathos": "from pathos.util import spawn\nspawn(print, work)\n",
    "daemonize": "from daemonize import Daemonize\nDaemonize('x', 'x.pid', work).start()\n",
    "daemons": "from daemons.prefab.run import RunDaemon\nclass D(RunDaemon):\n    def run(self):\n        work()\n"
    "D(pidfile='x').start()\n",
    "luigi": "import luigi\nclass T(luigi.Task):\n    def run(self):\n        work()\nluigi.build([T()], workers=2)\n",
    "rpyc": "from rpyc.utils.server import ForkingServer\nclass S:\n    def exposed_ping(self):\n        work()\n"
    "ForkingServer(S, port=1).start()\n",
    "werkzeug": "from werkzeug.serving import run_simple\nrun_simple('localhost', 1, work, processes=2)\n",
    "flask": "import flask\napp = flask.Flask('x')\napp.route('/')(work)\napp.run(processes=2)\n",
    "torch": "from torch.utils.data import DataLoader\nclass D:\n    def __getitem__(self, i):\n        work()\n"
    "for batch in DataLoader(D(), num_workers=2):\n    pass\n",
    "cffi": "import cffi\nif cffi.FFI().dlopen(None).fork() == 0:\n    work()\n",
    "cherrypy": "import cherrypy\nfrom cherrypy.process.plugins import Daemonizer\ncherrypy.expose(work)\n"
    "Daemonizer(cherrypy.engine).subscribe()\ncherrypy.engine.start()\n",
    "gunicorn": "from gunicorn.app.base import BaseApplication\nclass S(BaseApplication):\n"
    "    def load(self):\n        return work\nS().run()\n",
    "pytest-forked": "import pytest\n@pytest.mark.forked\ndef test():\n    work()\n",
    "werkzeug's make_server": "from werkzeug.serving import make_server\n"
    "make_server('localhost', 1, work, processes=2).handle_request()\n",
    "multiprocess": "from multiprocess.managers import BaseManager\nclass L:\n    def report(self):\n        work()\n"
    "BaseManager.register('line', L)\nwith BaseManager() as manager:\n    manager.line().report()\n",
    "trio": "import trio\nasync def main():\n    await trio.run_process(['true'], preexec_fn=work)\ntrio.run(main)\n",
    "ctypes": "import ctypes\nif ctypes.CDLL(None).fork() == 0:\n    work()\n",
}

STAYING = {
    "joblib": "from joblib import Parallel, delayed\nParallel(n_jobs=1)(delayed(work)(n) for n in [1])\n",
    "joblib by default": "from joblib import Parallel, delayed\nParallel(n_jobs=2)(delayed(work)(n) for n in [1])\n",
    "joblib behind its configuration": "from joblib import Parallel, delayed, parallel_config\n"
    "with parallel_config(backend='multiprocessing'):\n    pass\nParallel(n_jobs=2)(delayed(work)(n) for n in [1])\n",
    "mpire": "import mpire\nmpire.WorkerPool(n_jobs=2, start_method='threading').map(work, [1])\n",
    "luigi": "import luigi\nclass T(luigi.Task):\n    def run(self):\n        work()\nluigi.build([T()])\n",
    "daemonize": "from daemonize import Daemonize\nDaemonize('x', 'x.pid', work, foreground=True).start()\n",
    "werkzeug": "from werkzeug.serving import run_simple\nrun_simple('localhost', 1, work)\n",
    "flask": "import flask\napp = flask.Flask('x')\napp.route('/')(work)\napp.run()\n",
    "cffi": "import cffi\nif cffi.FFI().dlopen(None).getpid() == 0:\n    work()\n",
    "cherrypy": "import cherrypy\ncherrypy.expose(work)\ncherrypy.engine.start()\n",
    "sanic": "from sanic import Sanic\napp = Sanic('x')\napp.get('/')(work)\napp.run(workers=2)\n",
    "apscheduler": "from apscheduler.schedulers.background import BackgroundScheduler\n"
    "from apscheduler.executors.pool import ProcessPoolExecutor\n"
    "scheduler = BackgroundScheduler(executors={'default': ProcessPoolExecutor(1)})\n"
    "scheduler.add_job(work)\nscheduler.start()\n",
    "werkzeug's make_server": "from werkzeug.serving import make_server\n"
    "make_server('localhost', 1, work, threaded=True).handle_request()\n",
    "torch": "from torch.utils.data import DataLoader\nclass D:\n    def __getitem__(self, i):\n        work()\n"
    "for batch in DataLoader(D()):\n    pass\n",
    "multiprocess": "import multiprocess\nmultiprocess.set_start_method('spawn')\n"
    "if __name__ == '__main__':\n    multiprocess.Process(target=print).start()\n",
    "gevent": "import gevent\ngevent.spawn(work)\n",
    "tornado": "from tornado.httpserver import HTTPServer\nHTTPServer(None).start(1)\nwork()\n",
}


@pytest.mark.parametrize("library", FORKING)
def test_child_of_a_library_inherits(library: str) -> None:
    check(script(SOCKET, WORK.format(mark=MARK), FORKING[library]))


@pytest.mark.parametrize("library", STAYING)
def test_library_that_does_not_fork_here(library: str) -> None:
    check(script(SOCKET, WORK.format(mark=""), STAYING[library]))


def test_server_of_tornado_with_several_processes() -> None:
    text = "from tornado.httpserver import HTTPServer\nHTTPServer(None).start(2)\nwork()\n"
    check(script(SOCKET, WORK.format(mark=MARK), text))


def test_context_that_zerorpc_keeps_for_all() -> None:
    text = "import os\nimport zerorpc\nfirst = zerorpc.Client()\nif os.fork() == 0:\n"
    check({"main.py": f"{text}    zerorpc.Client()  # expect: ZMQ201\n"})


def test_zerorpc_with_a_context_of_the_childs_own() -> None:
    text = "import os\nimport zerorpc\nfirst = zerorpc.Client()\nif os.fork() == 0:\n"
    check({"main.py": f"{text}    zerorpc.Client(context=zerorpc.Context()).hello()\n"})


def test_decorated_function_spawned_runs_undecorated_there() -> None:
    outcome = check(
        script(
            SOCKET,
            """
            from pebble import concurrent
            @concurrent.process(mp_context="spawn")
            def work():
                zmq.Context().socket(zmq.PUSH).send(b"x")
            if __name__ == "__main__":
                work()
            """,
        )
    )
    assert outcome.incomplete == ()


def test_an_application_is_called_with_something_unknown() -> None:
    """By werkzeug, for each request: with its environment, and what starts the response."""
    check(
        script(
            SOCKET,
            """
            from werkzeug.serving import run_simple
            def application(environ=None, start_response=None):
                if environ is not None:
                    sock.send(b"x")  # expect: ZMQ202
                return []
            run_simple("localhost", 1, application, processes=2)
            """,
        )
    )


@pytest.mark.parametrize(("args", "mark"), [("other.args()", MARK), ("[1, 2]", MARK), ("[1]", ""), ("()", "")])
def test_an_initializer_gets_the_elements_of_its_arguments(args: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            from multiprocessing.managers import BaseManager
            import other
            def work(first=0, second=None):
                if second is not None:
                    sock.send(b"x"){mark}
            BaseManager().start(work, {args})
            """,
        )
    )
