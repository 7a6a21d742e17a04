"""Text that means harm, in every place of a record that the witnessed program has a say in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from made_runs import MS, MadeRun, stack, subject

from zmqforklint.page import Subject
from zmqforklint.witness import Exec, Frame

_EVIL = "document.documentElement.dataset.evil=1"
HOSTILE = (
    f"<script>{_EVIL}</script>",
    f"</script><script>{_EVIL}</script>",
    f"</style><img src=x onerror={_EVIL}>",
    f'" onfocus="{_EVIL}" autofocus x="',
    f"' onmouseover='{_EVIL}' '",
    "<!-- <b0>",
    "]]><b0>",
    "javascript:alert(1)",
    "<iframe src=http://127.0.0.1:9/></iframe><base href=http://127.0.0.1:9/>",
    "&lt;script&gt; &#x3c; &amp",
    "\u202eevil\u202c \u2066x\u2069 \u200fabc",
    "nul\x00 esc\x1b[31m bell\x07 del\x7f",
    "line\u2028separator\u2029paragraph\r\nnew\tline",
    "lone \ud800 \udcff surrogates",
    "`code` `<b0>` `",
    "{{7*7}} ${7*7} url(http://127.0.0.1:9/x)",
)


def hostile_lines(path: str) -> Sequence[str]:
    return [*HOSTILE, "x = " + "y" * 9996, *HOSTILE]


def hostile_subject() -> Subject:
    run = MadeRun(name="a")
    first = run.process(100, 10)
    child = run.child(101, 30, 100, stack(1))
    for number, text in enumerate(HOSTILE):
        frame = Frame(f"/project/{text}", number + 1, number + 1, 0, 40, text, text)
        birth = run.birth(f"x{text}", "socket", first, 11 + number, (frame,))
        outcome = f"raised {text}" if number else "spins"
        run.touch(child, 40 + number, text, birth, at=(frame, *stack(17)), outcome=outcome, attached=(frame,))
        run.execs.append(Exec(child, 300 + number, text, text, 60 * MS, (frame,)))
        run.notes.append(text)
    for number, text in enumerate(HOSTILE):
        token = run.process(200 + number, 50)
        run.processes[token] = replace(run.processes[token], python=text, pyzmq=text)
    run.output = "\n".join(HOSTILE)
    return replace(subject(run.record(), HOSTILE[0]), command=HOSTILE)
