"""Writes children: what each runs, and the function that starts it."""

from __future__ import annotations

from textwrap import indent

from fuzz.deeds import keeper
from fuzz.model import RAW, Child, Ending, Given, Method, Start, label
from fuzz.text import Source, Writer

PROCESSES = "processes"
_HELPERS = {
    "run_in_child": """
def run_in_child(function, *args):
    pid = os.fork()
    if pid == 0:
        function(*args)
        os._exit(0)
    os.waitpid(pid, 0)
""",
    "split": """
def split():
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
        return False
    return True
""",
    "idle": """
def idle():
    return None
""",
}
_RAW = {
    Start.EQUALS_ZERO: """
pid = os.fork()
if pid == 0:
    CALL
    LEAVE
os.waitpid(pid, 0)
""",
    Start.NOT_PID: """
pid = os.fork()
if not pid:
    CALL
    LEAVE
os.waitpid(pid, 0)
""",
    Start.ELSE: """
pid = os.fork()
if pid > 0:
    os.waitpid(pid, 0)
else:
    CALL
    LEAVE
""",
    Start.WALRUS: """
if (pid := os.fork()) == 0:
    CALL
    LEAVE
os.waitpid(pid, 0)
""",
    Start.MATCH: """
match os.fork():
    case 0:
        CALL
        LEAVE
    case pid:
        os.waitpid(pid, 0)
""",
    Start.FINALLY: """
pid = os.fork()
if pid == 0:
    try:
        CALL
    finally:
        LEAVE
os.waitpid(pid, 0)
""",
    Start.HELPER: """
RUN_IN_CHILD
""",
    Start.RETURNS: """
if SPLIT():
    CALL
    LEAVE
""",
    Start.FALLS_THROUGH: """
pid = os.fork()
if pid:
    os.waitpid(pid, 0)
CALL
""",
    Start.DOUBLE: """
pid = os.fork()
if pid == 0:
    if os.fork() == 0:
        CALL
    LEAVE
os.waitpid(pid, 0)
""",
    Start.EXECUTES: """
pid = os.fork()
if pid == 0:
    os.execv('/bin/true', ['true'])
    CALL
os.waitpid(pid, 0)
""",
    Start.PREEXEC: """
subprocess.run(['/bin/true'], preexec_fn=CHILD)
""",
}
_PROCESS = """
process = MAKE
try:
    process.start()
except TypeError:
    return
process.join()
"""
_TARGETS = {
    Start.TARGET: "CONTEXT.Process(target=CHILD, args=TUPLE)",
    Start.METHOD: "CONTEXT.Process(target=CLASS().work, args=TUPLE)",
    Start.LAMBDA: "CONTEXT.Process(target=lambda: CHILD(GIVEN))",
    Start.PARTIAL: "CONTEXT.Process(target=functools.partial(CHILDWITH))",
    Start.KEYWORDS: "CONTEXT.Process(target=CHILD, kwargs=KEYWORDS)",
    Start.SUBCLASS: "CLASS(GIVEN)",
}
_OTHERS = {
    Start.POOL: """
pool = CONTEXT.Pool(1)
try:
    pool.apply(CHILD)
finally:
    pool.close()
    pool.join()
""",
    Start.POOL_MAP: """
pool = CONTEXT.Pool(1)
pool.map(CHILD, [None])
pool.close()
pool.join()
""",
    Start.POOL_ASYNC: """
pool = CONTEXT.Pool(1)
pool.apply_async(CHILD).get()
pool.close()
pool.join()
""",
    Start.SEVERAL: """
processes = [CONTEXT.Process(target=CHILD) for _ in range(2)]
for process in processes:
    process.start()
for process in processes:
    process.join()
""",
    Start.INITIALIZER: """
pool = CONTEXT.Pool(1, CHILD, TUPLE)
pool.apply(IDLE)
pool.close()
pool.join()
""",
    Start.EXECUTOR: """
with concurrent.futures.ProcessPoolExecutor(1, EXECUTORCONTEXT) as executor:
    executor.submit(CHILD).result()
""",
    Start.EXECUTOR_MAP: """
with concurrent.futures.ProcessPoolExecutor(1, EXECUTORCONTEXT) as executor:
    list(executor.map(CHILD, [None]))
""",
    Start.THREAD: """
thread = threading.Thread(target=CHILD)
thread.start()
thread.join()
""",
}
_CLASSES = {
    Start.METHOD: """
class CLASS:
    def work(self, *given):
        CHILD(*given)

""",
    Start.SUBCLASS: """
class CLASS(CONTEXT.Process):
    def __init__(self, *given):
        super().__init__()
        self.given = given

    def run(self):
        CHILD(*self.given)

""",
}


def write_start(writer: Writer, source: Source, child: Child, number: str) -> str:
    """Write the function that starts the child ``child_NUMBER``; returns its name."""
    name, construct = f"start_{number}", label(child.start)
    constructs = [construct, label(child.ending) if child.start in RAW else label(child.method), label(child.given)]
    text = _filled(_text_of(child), writer, source, child, number)
    if child.start in _CLASSES:
        source.add(_filled(_CLASSES[child.start], writer, source, child, number) + "\n", *constructs)
    source.add(f"def {name}():\n{indent(text.strip(), '    ')}", *constructs)
    return name


def _text_of(child: Child) -> str:
    if child.start in RAW:
        return _RAW[child.start]
    if child.start in _TARGETS:
        return _PROCESS.replace("MAKE", _TARGETS[child.start])
    return _OTHERS[child.start]


def _filled(text: str, writer: Writer, source: Source, child: Child, number: str) -> str:
    given = _given(writer, source, child)
    leave = "os._exit(0)" if child.ending is Ending.HARD else "sys.exit(0)"
    source.need("os", "sys", "multiprocessing")
    source.need(*_NEEDS.get(child.start, ()))
    context = f"multiprocessing.{child.method}" if child.method is not Method.DEFAULT else "multiprocessing"
    helper = _helper(writer, source, child)
    replacements = {
        "RUN_IN_CHILD": f"{helper}(CHILDWITH)",
        "SPLIT": helper,
        "IDLE": helper,
        "EXECUTORCONTEXT": context if child.method is not Method.DEFAULT else "None",
        "CONTEXT": context,
        "CALL": f"CHILD({given})",
        "CHILDWITH": f"CHILD, {given}" if given else "CHILD",
        "CHILD": f"child_{number}",
        "LEAVE": leave,
        "KEYWORDS": f"{{'given': {given}}}" if given else "{}",
        "TUPLE": f"({given},)" if given else "()",
        "CLASS": f"Job{number}",
        "GIVEN": given,
    }
    for word, replacement in replacements.items():
        text = text.replace(word, replacement)
    return text


_NEEDS = {
    Start.PARTIAL: ("functools",),
    Start.PREEXEC: ("subprocess",),
    Start.EXECUTOR: ("concurrent.futures",),
    Start.EXECUTOR_MAP: ("concurrent.futures",),
    Start.THREAD: ("threading",),
}


_HELPED_BY = {Start.HELPER: "run_in_child", Start.RETURNS: "split", Start.INITIALIZER: "idle"}


def _helper(writer: Writer, source: Source, child: Child) -> str:
    """Write the helper that the start needs, unless it is there; returns how it is spelt."""
    name = _HELPED_BY.get(child.start)
    if name is None:
        return ""
    module = writer.module(PROCESSES)
    if not any(name in text for text, _ in module.lines):
        module.need("os")
        module.add(_HELPERS[name], label(child.start))
    return writer.reach(source, PROCESSES, name)


def _given(writer: Writer, source: Source, child: Child) -> str:
    """The expression of what the child is handed."""
    link = child.link
    match child.given:
        case Given.SOCKET:
            return f"{writer.reach(source, link.name, f'get_{link.name}')}()"
        case Given.CONTEXT:
            return f"{writer.reach(source, link.name, f'get_{link.name}')}().context"
        case Given.OWNER:
            return writer.reach(source, link.name, keeper(link))
    return ""
