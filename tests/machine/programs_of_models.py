"""For each model a program in which it matters, written from the model itself: a new one has its program too."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from programs import project_of

from zmqforklint.form.project import Program, Project, Serving
from zmqforklint.knowledge import Knowledge, Model, argument_of
from zmqforklint.vocabulary import Site

HEAD = """
import atexit, functools, logging, os, signal
import multiprocessing, multiprocessing.util
import celery, joblib, zmq, zmq.log.handlers
import {top}
context = zmq.Context()
sock = context.socket(zmq.PUSH)
STATE = {{}}

def touch(*args, **kwargs):
    sock.send(b"x")

def begin(*args, **kwargs):
    sock.bind("inproc://x")

def after_fork(*args):
    sock.poll()
multiprocessing.util.register_after_fork(context, after_fork)
"""
IN_A_WORKER = "celery.Celery().worker_main()\n"
IN_A_CHILD = "if os.fork() == 0:\n    "
HANDLER = "zmq.log.handlers.PUBHandler(sock)"
SERVED = "import os, zmq, {name}\nsock = zmq.Context().socket(zmq.PUSH)\ndef app(*args):\n        sock.send(b'x')\n"

Template = Callable[[Model, Knowledge], str]


def project_for(model: Model, knowledge: Knowledge) -> Project:
    """A project whose findings depend on the model."""
    if model.kind == "framework":
        return _served(model)
    if model.kind == "preload":
        return _preloading(model)
    text = HEAD.format(top=model.name.rpartition(".")[0] or model.name) + _TEMPLATES[model.kind](model, knowledge)
    return project_of({"main.py": text})


def _served(model: Model) -> Project:
    """An application that is imported where the framework does it by default, and one with hooks."""
    place = Site("Procfile", 1, 1, 1, 2)
    hooks = "".join(
        f"def {name}(*args):\n    main.sock.send(b'x')\n"
        for option in ("early-hooks", "worker-hooks")
        for name in model.names(option)
    )
    hooks += "".join(
        f"def {name}(*args):\n    global late_{name}\n    late_{name} = main.zmq.Context().socket(1)\n"
        for name in model.names("master-hooks")
    )
    hooks += "def app(*args):\n" + "".join(f"    late_{name}.send(b'x')\n" for name in model.names("master-hooks"))
    sources = {"main.py": SERVED.format(name=model.name), "conf.py": f"import main\n{hooks}    main.app()\n"}
    serving = Serving(model.name, place, "main.py", "app")
    also = Serving(model.name, place, "conf.py", "app", hooks="conf.py", imports="master")
    return project_of(sources, [Program("main.py", serving=serving), Program("conf.py", serving=also)])


def _preloading(model: Model) -> Project:
    main = f"""
    import net
    from multiprocessing import get_context
    import {model.name.rpartition(".")[0]}
    {model.name}(["net"])
    if __name__ == "__main__":
        get_context("forkserver").Process(target=net.work).start()
    """
    net = "import zmq\nsock = zmq.Context().socket(zmq.PUSH)\ndef work():\n        sock.send(b'x')\n"
    return project_of({"main.py": main, "net.py": net})


def _called(model: Model, knowledge: Knowledge, owner: str = "") -> str:
    """How a program reaches what the model names: through an instance, if it is the method of a library's object."""
    prefix, _, method = model.name.rpartition(".")
    found = knowledge.find(prefix) or next((each for each in knowledge.models.values() if _is_like(each, prefix)), None)
    if found is None or found.kind != "object":
        return model.name
    itself = "".join(f".{name.rstrip('*')}" for name in found.names("same")[:1])
    return f"{owner or found.name}(){itself}.{method}"


def _is_like(model: Model, name: str) -> bool:
    return model.kind == "object" and model.text("like") == name


def _keyword(option: str, value: str) -> str:
    """An argument as an option names it: by its name, or else alone, in which case it must be the first."""
    name, _ = argument_of(option)
    return f"{name}={value}" if name else value


def _with(model: Model, **options: str) -> str:
    """The arguments of a call that gives these options their values, and switches forking on."""
    given = [(model.text(option.replace("_", "-")), value) for option, value in options.items()]
    given.append((model.text("switch"), "2" if "True" not in model.names("off") else "False"))
    if "'thread'" in model.names("off"):
        given[-1] = (model.text("switch"), "'process'")
    arguments = [(argument_of(option), _keyword(option, value)) for option, value in given if option]
    return ", ".join(text for (name, _), text in sorted(arguments, key=lambda each: bool(each[0][0])))


def _off(model: Model, **options: str) -> list[str]:
    """The arguments of calls that do not fork."""
    given = [(model.text(option), value) for option, value in options.items()]
    values = [None if each == "absent" else each for each in model.names("off")]
    calls = [[*given, *([] if value is None else [(model.text("switch"), value)])] for value in values]
    return [", ".join(_keyword(option, value) for option, value in call if option) for call in calls]


def _context(model: Model, knowledge: Knowledge) -> str:
    return f"made = {model.name}()\nmade.socket(zmq.PUB)\n{IN_A_CHILD}made.socket(zmq.PUSH)\n"


def _instance(model: Model, knowledge: Knowledge) -> str:
    also = f"{model.name}().socket(zmq.PUSH)"
    return f"made = {model.name}()\nmade.socket(zmq.PUB)\n{IN_A_CHILD}made.socket(zmq.PUSH)\n    {also}\n"


def _owner(model: Model, knowledge: Knowledge) -> str:
    methods = [*model.names("touches"), *model.names("releases")]
    uses = "".join(f"    made.{name if name != '*' else 'anything'}()\n" for name in methods)
    text = ""
    if model.names("borrows"):
        text += f"made = {model.name}({_keyword(model.names('borrows')[0], 'sock')})\nif os.fork() == 0:\n{uses}"
    if model.flag("creates"):
        opened = "".join(f"made.{name}()\n" for name in model.names("opens")[:1])
        text += f"made = {model.name}()\n{opened}if os.fork() == 0:\n    other = {model.name}()\n{uses}"
    return text


def _process(model: Model, knowledge: Knowledge) -> str:
    arguments = _with(model, target="touch", args="(sock,)", kwargs="{'name': other}")
    return f"other = context.socket(zmq.PUB)\n{model.name}({arguments}).start()\n"


def _pool(model: Model, knowledge: Knowledge) -> str:
    if model.names("submit") == ("__call__",):
        backend = repr(model.text("library"))
        calls = [*_off(model, **{"start-argument": backend}), _with(model, start_argument=backend)]
        return "".join(f"{model.name}({each})([functools.partial(touch, {each!r})])\n" for each in calls)
    if model.text("unpacks"):
        return _jobs(model, knowledge)
    text = ""
    for name in model.names("submit"):
        text += (
            f"made = {model.name}({_with(model, initializer='begin', initargs='(sock,)')})\nmade.{name}(touch, [1])\n"
        )
        text += f"made = {model.name}({_with(model)})\nmade.{name}(touch, [sock])\n"
    if model.text("start-argument"):
        text += f"made = {model.name}({_with(model, start_argument=repr('threading'))})\nmade.{name}(touch, [1])\n"
    if model.text("restart"):
        text += f"made = {model.name}({_with(model, restart='1')})\nlate = context.socket(zmq.PUB)\n"
        text += f"def work(number):\n    late.send(b'x')\nmade.{name}(work, [1])\n"
    text += f"made = {model.name}({_with(model)})\nlater = context.socket(zmq.PUB)\n"
    return text + f"def last(number):\n    later.send(b'x')\nmade.{name}(last, [1])\n"


def _delayed(model: Model, knowledge: Knowledge) -> str:
    return f"joblib.Parallel(n_jobs=2, backend='multiprocessing')([{model.name}(touch)(1)])\n"


def _loader(model: Model, knowledge: Knowledge) -> str:
    methods = "".join(f"    def {name}(self, *args):\n        touch()\n" for name in model.names("methods"))
    calls = ", ".join(_keyword(option, "begin") for option in model.names("calls"))
    made = f"{model.name}({_with(model, objects='Data()')}, {calls})"
    plain = f"{model.name}({_with(model, objects='Data()', start_argument=repr('spawn'))})"
    off = f"{model.name}({_keyword(model.text('objects'), 'Data()')})"
    loops = "".join(f"for item in {each}:\n    pass\n" for each in (made, plain, off))
    return f"class Data:\n{methods}{loops}"


def _process_context(model: Model, knowledge: Knowledge) -> str:
    return f"{model.name}('fork').Process(target=touch).start()\n"


def _of_library(library: str, knowledge: Knowledge) -> str:
    """A call that starts a process by the default of a library."""
    found = [each for each in knowledge.models.values() if each.text("library") == library]
    process = next((each for each in found if each.kind == "process"), None)
    if process is not None:
        return f"import {process.name.rpartition('.')[0]}\n{process.name}(target=touch).start()\n"
    pool = next(each for each in found if each.kind == "pool")
    return f"import {pool.name.rpartition('.')[0]}\nmade = {pool.name}()\nmade.{pool.names('submit')[0]}(touch, [1])\n"


def _start_method(model: Model, knowledge: Knowledge) -> str:
    default = knowledge.find(model.text("library"))
    other = "fork" if default is not None and default.text("start") == "spawn" else "spawn"
    return f"{model.name}({other!r})\n{_of_library(model.text('library'), knowledge)}"


def _start_default(model: Model, knowledge: Knowledge) -> str:
    return _of_library(model.name, knowledge)


def _start_block(model: Model, knowledge: Knowledge) -> str:
    call = "joblib.Parallel(n_jobs=2)([functools.partial(touch, {!r})])\n"
    block = f"with {model.name}({_with(model, method=repr('multiprocessing'))}):\n    {call.format('in it')}"
    told = f"with {model.name}({_with(model, method=repr('multiprocessing'))}):\n    "
    told += "joblib.Parallel()([functools.partial(touch, 'told')])\n"
    return f"{block}{told}{call.format('behind it')}"


def _thread(model: Model, knowledge: Knowledge) -> str:
    if model.text("passes"):
        own = f"class Own({model.name}):\n    def {model.text('runs')}(self):\n        touch()\n"
        work = "def work(first):\n    first.send(b'x')\n"
        return f"{own}{work}{IN_A_CHILD}{model.name}(work, sock).start()\n    Own().start()\n"
    arguments = _with(model, target="work", args="(sock,)", kwargs="{'name': sock}")
    if model.flag("waits"):
        late = "late = None\ndef use():\n    os.fork()\n    if late is not None:\n        late.send(b'x')\n"
        opened = "late = context.socket(zmq.PUB)\nlater.join()\n"
        begun = f"later = {model.name}({_with(model, target='use')})\nlater.start()\n"
        return f"{late}{begun}{opened}{_in_a_thread(model, arguments)}"
    return _in_a_thread(model, arguments)


def _in_a_thread(model: Model, arguments: str) -> str:
    work = "def work(first, name):\n    first.send(b'x')\n    name.recv()\n"
    return f"{work}{IN_A_CHILD}{model.name}({arguments}).start()\n"


def _thread_pool(model: Model, knowledge: Knowledge) -> str:
    name = next(each for each in model.names("submit") if each in ("map", "submit"))
    made = f"{model.name}({_with(model, initializer='begin', initargs='(other,)')})"
    begin = "other = context.socket(zmq.PUB)\ndef begin(first):\n    first.bind('tcp://*:9')\n"
    return f"{begin}{IN_A_CHILD}{made}.{name}(touch, [sock])\n"


def _fork(model: Model, knowledge: Knowledge) -> str:
    hook = "os.register_at_fork(after_in_child=touch)\n" if model.flag("bare") else ""
    result = {"pair": "pid, other", "none": "nothing"}.get(model.text("result"), "pid")
    test = {"task": "pid == 0", "none": "nothing is None"}.get(model.text("result"), "pid == 0")
    off = "".join(f"{_called(model, knowledge)}({each})\nsock.poll()\n" for each in _off(model))
    called = f"{off}{hook}{result} = {_called(model, knowledge)}({_with(model)})\n"
    return f"{called}if {test}:\n    touch()\nelse:\n    os.fork()\n    sock.recv()\n"


def _end(model: Model, knowledge: Knowledge) -> str:
    return f"atexit.register(touch)\n{IN_A_CHILD}{model.name}()\nos.fork()\nsock.recv()\n"


def _getpid(model: Model, knowledge: Knowledge) -> str:
    if model.text("whose") == "parent":
        return f"pid = os.getpid()\n{IN_A_CHILD}if {model.name}() != pid:\n        touch()\n"
    return f"pid = {model.name}()\nos.fork()\nif {model.name}() == pid:\n    touch()\n"


WAITING = "pid = os.fork()\nif pid == 0:\n    while True:\n        pass\n"


def _signal(model: Model, knowledge: Knowledge) -> str:
    if model.text("delay"):
        given = ", ".join(["None"] * argument_of(model.text("delay"))[1] + ["1"])
        return f"signal.signal(signal.SIGALRM, touch)\n{IN_A_CHILD}{model.name}({given})\n"
    other = "def other(*args):\n    sock.recv()\nsignal.signal(signal.SIGUSR2, other)\n"
    handled = f"{other}signal.signal(signal.SIGUSR1, touch)\n"
    if model.flag("own"):
        return f"{handled}os.fork()\n{model.name}(signal.SIGUSR1)\n"
    to_itself = f"os.fork()\n{model.name}(os.getpid(), signal.SIGUSR1)\n" if model.text("pid") else ""
    return f"{handled}{to_itself}{WAITING}{model.name}(pid, signal.SIGUSR1)\n"


def _configure_logging(model: Model, knowledge: Knowledge) -> str:
    if model.text("handlers"):
        made = f"{model.name}(level=logging.INFO, handlers=[{HANDLER}])\n"
        return f"{made}{IN_A_CHILD}logging.debug('x')\n    logging.info('y')\n"
    if model.name == "logging.config.fileConfig":
        attached = f"logging.getLogger().addHandler({HANDLER})\n"
        return f"{model.name}('logs.ini')\n{attached}{IN_A_CHILD}logging.info('x')\n"
    handlers = f"{{'wire': {{'()': lambda: {HANDLER}}}}}"
    return (
        f"{model.name}({{'version': 1, 'handlers': {handlers}, 'root': {{'handlers': ['wire']}}}})\n"
        f"{IN_A_CHILD}logging.error('x')\n"
    )


def _log_handler(model: Model, knowledge: Knowledge) -> str:
    """A handler that keeps what is not an error."""
    if model.text("stream"):
        return _stream(model)
    if model.text("target"):
        return _keeping(model)
    made = f"class Wire({model.name}):\n    def emit(self, record):\n        touch()\n"
    made += "wire = Wire(logging.ERROR)\n" if model.text("level") else "wire = Wire()\nwire.setLevel(logging.ERROR)\n"
    kept = "logging.getLogger().addHandler(wire)\n"
    return f"{made}{kept}{IN_A_CHILD}logging.warning('x')\n"


def _keeping(model: Model) -> str:
    """Handlers that keep records until one is grave enough for what they are given."""
    target, level = _keyword(model.text("target"), "Wire()"), _keyword(model.text("flush-level"), "logging.CRITICAL")
    made = "class Wire(logging.Handler):\n    def emit(self, record):\n        touch()\n"
    made += "class Late(logging.Handler):\n    def emit(self, record):\n        sock.recv()\n"
    made += f"logging.getLogger().addHandler({model.name}(1, {target}))\n"
    late = target.replace("Wire()", "Late()")
    return f"{made}logging.getLogger().addHandler({model.name}(1, {level}, {late}))\n{IN_A_CHILD}logging.error('x')\n"


def _device(model: Model, knowledge: Knowledge) -> str:
    made = f"device = {model.name}(zmq.QUEUE, zmq.ROUTER, zmq.DEALER)\ndevice.context_factory = lambda: context\n"
    return f"{made}device.start()\n{IN_A_CHILD}device.run()\n"


def _unhook(model: Model, knowledge: Knowledge) -> str:
    return f"atexit.register(touch)\n{model.name}(touch)\nos.fork()\n"


def _hook(model: Model, knowledge: Knowledge) -> str:
    name = _called(model, knowledge)
    if model.text("event") == "master":
        work = "def setup(*args, **kwargs):\n    STATE['late'] = context.socket(zmq.PUB)\n"
        return f"{work}{name}(setup)\n@celery.shared_task\ndef work():\n    STATE['late'].send(b'x')\n{IN_A_WORKER}"
    return {
        "fork": f"{name}(after_in_child=touch)\nos.fork()\n",
        "exit": f"{name}(touch)\nos.fork()\n",
        "after-fork": f"{name}(context, touch)\nmultiprocessing.Process(target=print).start()\n",
        "worker-exit": "def say(s, c):\n    s.send(b'x')\n    c.socket(zmq.PUB)\n"
        f"def work():\n    {name}(None, say, (sock,), {{'c': context}}, exitpriority=1)\n"
        "multiprocessing.Process(target=work).start()\n",
        "signal": f"{name}(signal.SIGUSR1, touch)\n{WAITING}os.kill(pid, signal.SIGUSR1)\n",
        "worker": f"{name}(touch)\n{IN_A_WORKER}",
    }[model.text("event")]


def _run(model: Model, knowledge: Knowledge, owner: str = "") -> str:
    if model.text("only") in ("first", "last"):
        return _only(model, knowledge)
    if model.text("queue"):
        return _of_queue(model, knowledge, owner)
    name = _called(model, knowledge, owner)
    function = "work" if model.text("args") or model.text("passes") == "rest" else "touch"
    text = "def work(first=None, *rest):\n    first.send(b'x')\n"
    methods = "".join(f"    def {each.replace('*', 'x')}(self):\n        touch()\n" for each in model.names("methods"))
    if model.text("objects") == "self":
        base, _, called = model.name.rpartition(".")
        return f"class Task({owner or base}):\n{methods}{IN_A_CHILD}Task().{called}()\n"
    if model.text("objects") and model.text("where") == "here":
        return f"class Task:\n{methods}{IN_A_CHILD}{name}({_with(model, objects='Task()')})\n"
    if model.text("where") == "here" and model.flag("handlers"):
        served = "".join(f"    def {each}(self):\n        touch()\n" for each in model.names("serves"))
        handler = f"class Handler:\n{served}" if served else "def handler(*args):\n    touch()\n"
        return f"@celery.shared_task\n{handler}{IN_A_CHILD}{name}()\n"
    if model.text("where") == "beside":
        coroutine = "line = None\nasync def work():\n    global line\n    line = sock\n"
        return f"{coroutine}{IN_A_CHILD}{name}(work())\n    if line is not None:\n        line.send(b'x')\n"
    if model.text("where") == "here":
        place = argument_of(model.text("function"))[1]
        if place < 0:
            return f"{IN_A_CHILD}{name}({_with(model, function='touch')})\n"
        return f"{text}{IN_A_CHILD}{name}({', '.join(['None'] * place + [function, 'sock'])})\n"
    if model.flag("handlers"):
        text += "@celery.shared_task\ndef handled(*args):\n    sock.recv()\n    return Served()\n"
        text += "class Served:\n    def serve(self):\n        sock.poll()\n"
    text += f"class Task:\n{methods}" if methods else ""
    needed = model.text("needs")
    shared = {"function": function, "args": "(sock,)", "objects": "[Task()]"}
    text += "".join(f"{name}({each})\n" for each in _off(model, **shared))
    if needed:
        text += f"{name}({_with(model, **shared)})\nimport {needed.rpartition('.')[0]}\n{needed}()\n"
    text += f"{name}({_with(model, **shared)})\n"
    if model.text("start-argument"):
        text += f"{name}({_with(model, start_argument=repr('fork'), **shared)})\n"
    return text


def _forking_decorator(model: Model, knowledge: Knowledge) -> str:
    text = f"work = {model.name}(touch)\n"
    main = "if __name__ == '__main__':\n    work()\n"
    if model.text("start-argument"):
        text += f"@{model.name}({_with(model, start_argument=repr('spawn'))})\ndef other():\n    sock.recv()\n"
        main += "    other()\n"
    return text + main


def _dependency(model: Model, knowledge: Knowledge) -> str:
    """A task that asks for what a function gives."""
    asked = f"{model.name}({_keyword(model.text('function'), 'lend')})"
    task = f"@celery.shared_task\ndef task(line={asked}):\n    line.send(b'x')\n"
    return f"def lend():\n    return sock\n{task}{IN_A_WORKER}"


def _handler(model: Model, knowledge: Knowledge, owner: str = "") -> str:
    if model.text("queue"):
        return _of_queue(model, knowledge, owner)
    before = ["None"] * max(argument_of(model.text("function"))[1], 0)
    called = _called(model, knowledge, owner)
    if model.flag("first"):
        task = (
            "@celery.shared_task\ndef task():\n    STATE['line'].recv()\ndef first(*args):\n    STATE['line'] = sock\n"
        )
        return f"{task}{called}({', '.join([*before, 'first'])})\n{IN_A_WORKER}"
    return f"{called}({', '.join([*before, 'touch'])})\n{IN_A_WORKER}"


def _of_queue(model: Model, knowledge: Knowledge, owner: str) -> str:
    """What is kept apart, such as commands: a child runs all that, and what comes first before."""
    alike = [each for each in knowledge.models.values() if each.text("queue") == model.text("queue")]
    text = ""
    for each in (each for each in alike if each.kind == "handler"):
        called = _called(each, knowledge, owner if each is model else "")
        text += f"import {called.rpartition('(')[0].rpartition('.')[0]}\n"
        text += f"@{called}()\ndef {'begun' if each.flag('first') else 'done'}(*args):\n"
        text += "    sock.bind('x')\n" if each.flag("first") else "    sock.send(b'x')\n"
    run = model if model.kind == "run" else next(each for each in alike if each.kind == "run")
    called = _called(run, knowledge, owner if run is model else "")
    return f"{text}import {called.rpartition('(')[0].rpartition('.')[0]}\n{IN_A_CHILD}{called}()\n"


def _application_of_the_web(model: Model) -> str:
    """An application that holds a socket wherever it holds anything, and that calls what it is given."""
    given = ", ".join(f"{name}=touch" for name, _ in model.each_argument("calls"))
    held = [f"app.{name}.line" for name in model.names("namespaces")]
    held += [f"app{'' if name == '__getitem__' else f'.{name}'}['line']" for name in model.names("dicts")]
    kept = "".join(f"{place} = sock\n" for place in held)
    used = "".join(f"    {place}.recv()\n" for place in held)
    return f"app = {model.name}({given})\n{kept}@celery.shared_task\ndef task(app):\n{used}{IN_A_WORKER}"


def _request(model: Model, knowledge: Knowledge) -> str:
    """A request, by which a task finds what the application holds."""
    made = "import fastapi\napp = fastapi.FastAPI()\napp.state.line = sock\n"
    task = f"@celery.shared_task\ndef task(asked: {model.name}):\n    asked.app.state.line.send(b'x')\n"
    return f"{made}{task}{IN_A_WORKER}"


def _current_application(model: Model, knowledge: Knowledge) -> str:
    """A name by which a task finds what the application holds."""
    made = "import flask\napp = flask.Flask('app')\napp.extensions['line'] = sock\n"
    task = f"@celery.shared_task\ndef task():\n    {model.name}.extensions['line'].send(b'x')\n"
    return f"{made}{task}{IN_A_WORKER}"


def _current_object(model: Model, knowledge: Knowledge) -> str:
    """A function by which a task finds the application."""
    made = "import flask\napp = flask.Flask('app')\napp.line = sock\n"
    return f"{made}@celery.shared_task\ndef task():\n    {model.name}().line.send(b'x')\n{IN_A_WORKER}"


def _validator(model: Model, knowledge: Knowledge) -> str:
    """A class of data whose objects are checked in a child."""
    checked = f"import pydantic\nclass Data(pydantic.BaseModel):\n    @{model.name}('x')\n    def check(cls, value):\n"
    return f"{checked}        touch()\n{IN_A_CHILD}Data(x=1)\n"


def _middleware(model: Model, knowledge: Knowledge) -> str:
    """A class around an application, of which a worker makes an object."""
    around = "class Around:\n    def __init__(self, app, line=None):\n        line.recv()\n"
    return f"{around}{model.name}({_keyword(model.text('function'), 'Around')}, line=sock)\n{IN_A_WORKER}"


def _retry(model: Model, knowledge: Knowledge) -> str:
    """A function that fails in a child, of which callbacks are told."""
    told = ", ".join(f"{name}=touch" for name, _ in model.each_argument("calls"))
    fail = "def fail():\n    raise KeyError\n"
    if model.text("gives") == "caller":
        return f"{fail}retrying = {model.name}({told})\n{IN_A_CHILD}retrying(fail)\n"
    return f"@{model.name}({told})\n{fail}{IN_A_CHILD}fail()\n"


def _jobs(model: Model, knowledge: Knowledge) -> str:
    """A scheduler that is given its pools of processes at once, later or one by one, and jobs for some of them."""
    models = list(knowledge.models.values())
    pool = next(each for each in models if each.text("unpacks"))
    scheduler = model if model.text("pools") and model.kind == "object" else next(m for m in models if m.text("pools"))
    forking = _keyword(pool.text("unpacks"), "{'mp_context': multiprocessing.get_context('fork')}")
    text = f"import {pool.name.rpartition('.')[0]}, {scheduler.name.rpartition('.')[0]}\n"
    text += f"pool = {pool.name}({forking})\n"
    for given, later, use in (
        ("executors={'default': pool}", "", "disconnect('x')"),
        ("", "made.configure(executors={'default': pool})\n", "unbind('x')"),
        ("", "made.add_executor(pool)\n", "poll()"),
    ):
        text += f"made = {scheduler.name}({given})\n{later}"
        text += f"@made.scheduled_job('interval')\ndef work():\n    sock.{use}\nmade.start()\n"
    text += f"made = {scheduler.name}()\nmade.add_executor(pool, 'cpu')\n"
    text += "made.add_job(begin)\nmade.add_job(touch, executor='cpu')\nmade.start()\n"
    text += f"made = {scheduler.name}()\nmade.add_executor(pool, 'cpu')\n"
    return text + "@made.scheduled_job('interval', executor='cpu')\ndef work():\n    sock.recv()\nmade.start()\n"


def _object(model: Model, knowledge: Knowledge) -> str:
    needing = next((each for each in knowledge.models.values() if each.text("needs") == model.name), None)
    if needing is not None:
        return _run(needing, knowledge)
    if model.text("pools"):
        return _jobs(model, knowledge)
    if model.flag("application"):
        return _application_of_the_web(model)
    if model.names("calls"):
        given = ", ".join(f"{name}=touch" for name, _ in model.each_argument("calls"))
        return f"{model.name}({given})\n{IN_A_WORKER}"
    prefix = f"{model.text('like', model.name)}."
    method = next((each for each in knowledge.models.values() if each.name.startswith(prefix)), None)
    if method is None:  # it does nothing, but is told from what does
        owner = next(each.name for each in knowledge.models.values() if each.kind == "owner")
        return f"{IN_A_CHILD}if isinstance({model.name}(), {owner}):\n        sock.send(b'x')\n"
    if model.text("start-argument"):
        start = _keyword(model.text("start-argument"), "multiprocessing.get_context('spawn')")
        handled = "@celery.shared_task\ndef handled(*args):\n    sock.recv()\n"
        return f"{handled}{model.name}().start()\n{model.name}({start}).start()\n"
    if method.kind == "object":
        inner = next(each for each in knowledge.models.values() if each.name.startswith(f"{method.text('like')}."))
        owner = _called(method, knowledge, model.name)
        if inner.kind == "schedule":
            return _calling_back(inner, knowledge, owner)
        return f"{_called(inner, knowledge, owner)}()\ntouch()\n"
    if method.kind == "zmq-function":
        return f"{IN_A_CHILD}{_called(method, knowledge, model.name)}(sock)\n"
    if method.kind == "handler":
        return _handler(method, knowledge, model.name)
    if method.kind == "run":
        return _run(method, knowledge, model.name)
    if method.kind in ("schedule", "run-scheduled"):
        return _schedule(method, knowledge, model.name)
    if method.kind == "relay":
        return _relay(method, knowledge)
    if method.kind == "ensure":
        return _ensure(method, knowledge, model.name)
    return f"{_called(method, knowledge, model.name)}({_with(method)})\ntouch()\n"


def _only(model: Model, knowledge: Knowledge) -> str:
    """A client whose block is the life of an application, and which asks it once."""
    owner = model.name.rpartition(".")[0]
    app = "import contextlib, fastapi\n@contextlib.asynccontextmanager\nasync def life(app):\n"
    app += "    STATE['line'] = sock\n    yield\n    context.socket(zmq.PUB)\nfastapi.FastAPI(lifespan=life)\n"
    task = "@celery.shared_task\ndef task():\n    STATE['line'].send(b'x')\n"
    asked = "with made as client:\n        made.get('/')\n"
    if model.name.endswith(("start_server", "close")):
        asked = "made.start_server()\n    made.get('/')\n    made.close()\n"
    return f"{app}{task}{IN_A_CHILD}made = {owner}()\n    {asked}"


def _schedule(model: Model, knowledge: Knowledge, owner: str = "") -> str:
    """Calls that wait: one with arguments is run, and one that was cancelled is not."""
    if not model.name.startswith("sched."):
        return _calling_back(model, knowledge, owner)
    owner, _, called = model.name.rpartition(".")
    ways = [called] if model.kind == "schedule" else ["enter"]
    work = "other = context.socket(zmq.PUB)\ndef work(first, name):\n    first.send(b'x')\n    name.recv()\n"
    waiting = "".join(f"made.{each}(1, 1, work, (sock,), {{'name': other}})\n" for each in ways)
    return f"{work}made = {owner}()\n{waiting}made.cancel(made.enter(1, 1, begin))\n{IN_A_CHILD}made.run()\n"


WAITING_CALLS = """
class Task:
    def write(self, *args):
        sock.unbind("x")
    def on_any_event(self, *args):
        sock.unbind("x")
def work(first=None, *rest):
    if first is not None:
        sock.recv()
other = context.socket(zmq.PUB)
"""


def _calling_back(model: Model, knowledge: Knowledge, owner: str) -> str:
    """What a library keeps to call: it does so again and again; what it was to forget it does not call."""
    add, run, forget = (_of_the_same(model, kind, knowledge) for kind in ("schedule", "run-scheduled", "unschedule"))
    if add is None or run is None:
        return _relay(model, knowledge)
    calls = {each.name: _called(each, knowledge, owner) for each in (add, run, forget) if each is not None}
    made = "" if model.text("queue") else f"made = {calls[run.name].rpartition('.')[0]}\n"
    if made:
        calls = {name: f"made.{name.rpartition('.')[2]}" for name in calls}
    if add.text("objects") not in ("", "self"):
        calls[add.name] = add.name
    if add.text("name"):
        return _jobs(model, knowledge)
    if add.text("keeps"):
        return _loggers(add, *calls[run.name].rpartition(".")[::2])
    if add.text("row"):
        return _rows(add, calls[run.name])
    text = f"{made}event = {_adding(add, calls[add.name], 'begin')}"
    if forget is not None:
        text += f"{calls[forget.name]}({'' if forget.name.endswith('clear') else 'event'})\n"
    text += "".join(_adding(add, calls[add.name], each) for each in ("work", "Task()", "touch"))
    if add.text("passes"):
        text += f"{calls[add.name]}(work, other)\n"
    if add.text("aside"):
        text += f"{calls[add.name]}(lambda *args: sock.disconnect('x'), {add.text('aside')}=True)\n"
    return f"{WAITING_CALLS}{text}{calls[run.name]}()\n{IN_A_CHILD}{calls[run.name]}()\n"


def _rows(add: Model, run: str) -> str:
    """Sinks in dicts, which stand in a list: an object, a function, and one that a thread of this process writes to."""
    key, aside = add.text("row"), add.text("aside")
    own = "lambda *args: sock.disconnect('x')"
    rows = f"[{{'{key}': Task()}}, {{'{key}': touch}}, {{'{key}': {own}, '{aside}': True}}]"
    return f"{WAITING_CALLS}{add.name}([{{'{key}': begin}}])\n{add.name}({rows})\n{IN_A_CHILD}{run}()\n"


def _loggers(add: Model, made: str, level: str) -> str:
    """A logger that was used keeps what it found, and passes its lines to what a factory makes."""
    keeps, makes = (argument_of(add.text(option))[0] for option in ("keeps", "makes"))
    text = f"import structlog\nmade = {made}\nlate = {made}\n"
    text += f"{add.name}(processors=[touch], {keeps}=True)\nmade.{level}()\n"
    told = {"exception": "error", "msg": "info", "warn": "warning"}.get(level, level)
    text += f"class Line:\n    def {told}(self, *args):\n        sock.poll()\ndef make(*args):\n    return Line()\n"
    text += f"{IN_A_CHILD}{add.name}(processors=[begin], {makes}=make)\n"
    return f"{text}    made.{level}()\n    late.{level}()\n"


def _adding(model: Model, call: str, what: str) -> str:
    """The call of a function that is given what it will call, or of the decorator that another call gives."""
    place = argument_of(model.text("function"))[1]
    of = "made" if model.text("objects") not in ("", "self") else ""
    return f"{call}({', '.join([*['None'] * place, what])})\n" if place >= 0 else f"{call}({of})({what})\n"


def _of_the_same(model: Model, kind: str, knowledge: Knowledge) -> Model | None:
    """The model itself if it is of the kind, or the first that has to do with the same calls."""
    if model.kind == kind:
        return model
    prefix, queue = model.name.rpartition(".")[0], model.text("queue")
    found = (each for each in knowledge.models.values() if each.kind == kind and each.text("queue") == queue)
    return next((each for each in found if queue or each.name.startswith(f"{prefix}.")), None)


def _named_object(model: Model, knowledge: Knowledge) -> str:
    """The same object, as its attributes show, or what it was given to call."""
    methods = [each for each in knowledge.models.values() if each.name.rpartition(".")[0] == model.text("like")]
    add, run = (next((each for each in methods if each.kind == kind), None) for kind in ("schedule", "run-scheduled"))
    if add is None or run is None:
        return f"{model.name}('x').line = sock\n{IN_A_CHILD}{model.name}('x').line.send(b'x')\n"
    added, ran = (f"{model.name}('x').{each.name.rpartition('.')[2]}" for each in (add, run))
    return f"{_adding(add, added, 'touch')}{IN_A_CHILD}{ran}()\n"


def _passing(model: Model, knowledge: Knowledge) -> str:
    """A function that gets an object that all share, or a part of it."""
    shared = f"shared = {model.text('gives')}()\nshared.obj = sock\n"
    use = f"@{model.name}\ndef work(given):\n    {'given' if model.text('part') else 'given.obj'}.send(b'x')\n"
    imported = f"import {model.text('gives').rpartition('.')[0]}\n"
    if model.text("makes"):
        use = use.replace(model.name, f"{model.name}(lambda: sock)")
        return f"{imported}{use}{IN_A_CHILD}work()\n"
    return f"{imported}{shared}{use}{IN_A_CHILD}work()\n"


def _ensure(model: Model, knowledge: Knowledge, owner: str = "") -> str:
    made, _, method = _called(model, knowledge, owner).rpartition(".")
    part = f"made.{model.text('part')}"
    if not model.text("function"):
        return f"made = {made}\n{part} = sock\n{IN_A_CHILD}made.{method}(zmq.Socket).send(b'x')\n"
    return f"made = {made}\nmade.{method}(lambda: sock)\n{IN_A_CHILD}{part}.send(b'x')\n"


def _relay(model: Model, knowledge: Knowledge) -> str:
    owner = model.name.rpartition(".")[0]
    relays = (each.name.rpartition(".") for each in knowledge.models.values() if each.kind == "relay")
    part = next(name for prefix, _, name in relays if prefix == owner)
    task = "class Task:\n    def ping(self):\n        touch()\nclass Gone:\n    def ping(self):\n        begin()\n"
    given = "gone = Gone()\nmade.register(gone)\nmade.unregister(gone)\nmade.register(Task())\n"
    return f"{task}made = {owner}()\n{given}{IN_A_CHILD}made.{part}.ping()\n"


ALIKE = {
    "builtins.dict": "made = {name}({{}}, {{}})\nmade['x'] = sock\n{child}made['x'].send(b'x')\n",
    "builtins.iter": "{child}for each in {name}([sock], 5):\n        each.send(b'x')\n",
    "builtins.list": "{child}{name}((each.send(b'x') for each in [sock]), 5)\n",
    "builtins.range": "{child}for each in {name}(0):\n        sock.send(b'x')\n",
    "dataclasses.replace": "import dataclasses\n@dataclasses.dataclass\nclass Bus:\n    line: object\n"
    "{child}{name}(Bus(sock)).line.send(b'x')\n",
    "functools.cached_property": "class Bus:\n    line = {name}(lambda self: context.socket(zmq.PUB))\n"
    "bus = Bus()\nbus.line\n{child}bus.line.send(b'x')\n",
    "functools.lru_cache": "def line():\n    return context.socket(zmq.PUB)\nline = {name}({own}){given}\nline()\n"
    "{child}line().send(b'x')\n",
    "functools.wraps": "{child}{name}(print)(touch)()\n",
    "itertools.batched": "{child}for some in {name}([sock], 2):\n        some[0].send(b'x')\n",
    "itertools.chain.from_iterable": "{child}for each in {name}([[sock]]):\n        each.send(b'x')\n",
    "queue.Queue": "made = {name}()\nmade.put(sock)\n{child}made.get().send(b'x')\n",
    "threading.local": "made = {name}(5)\nmade.line = sock\n{child}made.line.send(b'x')\n",
}
"""A program for each name that others are like."""


def _alias(model: Model, knowledge: Knowledge) -> str:
    text = ALIKE[model.text("like")]
    if model.text("like") != "functools.lru_cache":
        return text.format(name=model.name, child=IN_A_CHILD)
    at_once = model.options.get("takes") != ()
    calls = [("line", "") if at_once else ("{}", "(line)")]
    calls += [(f"{calls[0][0]}, {argument_of(each)[0]}=os.getpid", calls[0][1]) for each in model.names("unless")]
    return "".join(text.format(name=model.name, child=IN_A_CHILD, own=own, given=given) for own, given in calls)


def _daemon(model: Model, knowledge: Knowledge) -> str:
    methods = "".join(f"    def {name}(self):\n        touch()\n" for name in model.names("methods"))
    start = f".{model.names('enters')[0]}()" if model.names("enters") else ".open()"
    off = model.names("off")[0] if model.names("off") else ""
    switched_off = (
        f"class Off({model.name}):\n    pass\nOff({_keyword(model.text('switch'), off)}){start}\nsock.recv()\n"
    )
    made = f"class Made({model.name}):\n{methods or '    pass'}\nMade({_with(model, action='touch')}){start}\ntouch()\n"
    return (switched_off if off else "") + made


def _forking_server(model: Model, knowledge: Knowledge) -> str:
    names = [name.replace("*", "ping") for name in model.names("methods") or ("handle",)]
    methods = "".join(f"    def {name}(self):\n        touch()\n" for name in names)
    made = f"{model.name}({_keyword(model.text('handler'), 'Handler')})"
    serve = (model.names("serves") or ("serve_forever",))[0]
    if model.names("own"):
        own = "".join(f"    def {name}(self):\n        return touch\n" for name in model.names("own"))
        return f"class Server({model.name}):\n{own}Server().{serve}()\n"
    if model.flag("mixin"):
        base = "class Base:\n    def __init__(self, handler):\n        if os.fork() == 0:\n            touch()\n"
        made = f"{base}class Server({model.name}, Base):\n    pass\nServer(Handler)"
    return f"class Handler:\n    def __init__(self, *args):\n        pass\n{methods}{made}.{serve}()\n"


def _server(model: Model, knowledge: Knowledge) -> str:
    handler = "class Handler:\n    def __init__(self, *args):\n        pass\n    def handle(self):\n        touch()\n"
    made = f"{handler}made = {model.name}({_keyword(model.text('handler'), 'Handler')})\n"
    offered = "".join(f"made.{name}(begin)\n" for name in model.names("registers"))
    served = f"{made}{offered}{IN_A_CHILD}made.serve_forever()\n"
    own = "".join(f"    def {name}(self, *args):\n        sock.recv()\n" for name in model.names("own"))
    if own:
        served += f"class Own({model.name}):\n{own}own = Own()\n{IN_A_CHILD}own.serve_forever()\n"
    return served


def _mock(model: Model, knowledge: Knowledge) -> str:
    """What is put in the place of ``os.fork`` gives 1, so that no process is started."""
    if model.text("values"):
        items = f"{_keyword(model.text('target'), 'calls')}, {_keyword(model.text('values'), '{0: lambda: 1}')}"
        return f"calls = {{0: os.fork}}\nwith {model.name}({items}):\n    if calls[0]() == 0:\n        sock.recv()\n"
    target = "os, 'fork'" if model.text("attribute") else "'os.fork'"
    started = "multiprocessing.Process(target={}).start()"
    head = f"with {model.name}({target}, return_value=1):\n    if os.fork() == 0:\n"
    with_result = f"{head}        {started.format('touch')}\n"
    given = f"{target}, {_keyword(model.text('new'), 'lambda: 1')}"
    return f"{with_result}with {model.name}({given}):\n    if os.fork() == 0:\n        {started.format('begin')}\n"


def _inert(model: Model, knowledge: Knowledge) -> str:
    return f"{_called(model, knowledge)}(sock)\n"


def _injecting(model: Model, knowledge: Knowledge) -> str:
    """A function that forks in its call, and touches there what it was given."""
    use = "given.socket(zmq.PUB)" if model.text("gives") == "context" else "given.send(b'x')"
    return f"@{model.name}()\ndef work(given):\n    {use}\n    if os.fork() == 0:\n        {use}\nwork()\n"


def _application(model: Model, knowledge: Knowledge) -> str:
    """Routes in two tables, and what the object that answers is given by its route."""
    row = f"{model.name}('/', Handler, {{'line': sock}})" if model.kind == "route" else "('/', Handler, {'line': sock})"
    handler = "class Handler:\n    def initialize(self, line):\n        self.line = line\n"
    handler += "    def get(self):\n        self.line.send(b'x')\n"
    made = f"{handler}class Other:\n    def get(self):\n        sock.recv()\nimport tornado.web, tornado.ioloop\n"
    added = "app.add_handlers('.*', [('/', Other)])\n"
    return f"{made}app = tornado.web.Application([{row}])\n{added}{IN_A_CHILD}tornado.ioloop.IOLoop.current().start()\n"


def _stream(model: Model) -> str:
    """A file of the program's own, to which a handler writes."""
    file = "class File:\n    def write(self, text):\n        touch()\n"
    return f"{file}logging.getLogger().addHandler({model.name}(File()))\n{IN_A_CHILD}logging.error('x')\n"


def _in_child(text: str) -> Template:
    return lambda model, knowledge: text.format(name=model.name, child=IN_A_CHILD, handler=HANDLER)


_TEMPLATES: Mapping[str, Template] = {
    "context": _context,
    "context-instance": _instance,
    "shadow": _in_child("{child}{name}(sock)\n"),
    "socket": _in_child("made = {name}(context, zmq.PUSH)\n{child}made.send(b'x')\n"),
    "poller": _in_child("made = {name}()\nmade.register(sock)\n{child}made.poll()\n"),
    "owner": _owner,
    "zmq-function": _in_child("{child}{name}(sock)\n"),
    "process": _process,
    "pool": _pool,
    "delayed": _delayed,
    "loader": _loader,
    "process-context": _process_context,
    "start-method": _start_method,
    "start-default": _start_default,
    "start-block": _start_block,
    "thread": _thread,
    "thread-pool": _thread_pool,
    "queue": _in_child("{name}().put(sock)\n"),
    "pipe": _in_child("{name}()[0].send(sock)\n"),
    "fork": _fork,
    "end": _end,
    "getpid": _getpid,
    "signal": _signal,
    "unhook": _unhook,
    "hook": _hook,
    "run": _run,
    "forking-decorator": _forking_decorator,
    "event-loop": _in_child(
        "@celery.shared_task\nclass Asked:\n    def get(self):\n        touch()\n{child}{name}().start()\n"
    ),
    "injecting-decorator": _injecting,
    "handler": _handler,
    "request": _request,
    "validator": _validator,
    "middleware": _middleware,
    "current-application": _current_application,
    "current-object": _current_object,
    "retry": _retry,
    "dependency": _dependency,
    "route": _application,
    "application": _application,
    "object": _object,
    "schedule": _schedule,
    "run-scheduled": _schedule,
    "unschedule": _schedule,
    "commands": _in_child("class Task:\n    def ping(self):\n        touch()\n{child}{name}(Task)\n"),
    "unit-tests": _in_child(
        "import unittest\nclass Case(unittest.TestCase):\n    def test(self):\n        touch()\n{child}{name}()\n"
    ),
    "fixture": _in_child(
        "import pytest\n@{name}\ndef wire():\n    return sock\n"
        "def test(wire):\n    wire.send(b'x')\n{child}pytest.main()\n"
    ),
    "tests-with-fixtures": _in_child("def test():\n    touch()\n{child}{name}()\n"),
    "daemon": _daemon,
    "forking-server": _forking_server,
    "server": _server,
    "get-logger": _in_child("{name}('x').addHandler({handler})\n{child}{name}('x').error('y')\n"),
    "logger": _in_child("base = logging.getLogger('x')\nbase.addHandler({handler})\n{child}{name}(base).error('y')\n"),
    "log": _in_child("logging.root.setLevel(1)\nlogging.getLogger().addHandler({handler})\n{child}{name}(50, 'x')\n"),
    "log-handler": _log_handler,
    "configure-logging": _configure_logging,
    "device": _device,
    "mock": _mock,
    "alias": _alias,
    "named-object": _named_object,
    "passing-decorator": _passing,
    "ensure": _ensure,
    "relay": _relay,
    "job-pools": _jobs,
    "inert": _inert,
}
