"""Damage to the text of a file: what is left may be no Python at all."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Callable, Mapping
from random import Random

Damage = Callable[[bytes, Random], bytes]

_ODD_BYTES = (
    *(b"\0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\x0c", b"\x1a", b"\r", b"\r\n", b"\n", b"\t", b"\\\n", b"\\"),
    *(b'"', b"'''", b'"""', b"(", b")", b"[", b"{", b"}", b":", b"@", b"#", b"$", b"!", b"`", b"\xe2\x80\xae"),
    *(b"\xc3\xa9", b"\xed\xa0\x80", b"\xf0\x9f\x92\xa9", b"# -*- coding: latin-1 -*-\n", b"# coding: utf-16\n"),
    *(b"# noqa: ZMQ101,ZMQ202\n", b"# type: ignore\n", b"lambda", b" if ", b"0x", b"1_", b"f'{", b"async ", b"await "),
)
_NEW_STATEMENTS = (
    "type X[T: int, *U, **P] = dict[T, X]",
    "def generic[T: (int, str) = int](x: T) -> T: return generic[T](x)",
    "class Generic[T](Base[T], metaclass=Meta): pass",
    'x = f"{f"{zmq.Context()}"}" f"{{{\'a\'!r:{width}}}}"',
    'x = t"{zmq.Context()} {os.fork()=}"',
    "try: pass\nexcept OSError, ValueError: pass",
    "with (zmq.Context() as a, a.socket(zmq.PUB) as b,): b.send(b'')",
    "for x in *a, *b: print(*x, sep='', **x)",
    "match zmq.Context(): case zmq.Context(socket=s) | s: s.send(b'')",
    "exec 'print 1' in globals()",
    "print >>sys.stderr, 'x'",
    "async def f(): return [await x async for x in y if await z]",
    "lambda *, a, **k: (yield)",
    "x[a:b, *c] = *d, e",
    "@(yield)\nclass A(*b, **c): ...",
    "def f(a, b=1, /, c=2, *, d, e=3, **g) -> (yield): global a",
    "del (a, [b, (c)]), d[0], e.f",
    "x: (y := int) = 1; x.y: int = 2; x[y]: int",
    "nonlocal x; return; break; continue; yield; await x",
)
"""Syntax that is newer or older than the interpreter, or rare."""

_NESTINGS = (
    *(("(", ")"), ("[", "]"), ("{", "}"), ("f(", ")"), ("x[", "]"), ("{1: ", "}"), ("lambda: (", ")"), ("not ", "")),
    *(("-", ""), ("a if b else ", ""), ("a.b(", ")"), ("(yield ", ")"), ("await ", ""), ("lambda: ", ""), ("a + ", "")),
    *(("f'{", "}'"), ("*", ""), ("(a, ", ")"), ("[x for x in ", "]"), ("a and (b or ", ")"), ("zmq.Context(", ")")),
)
_BLOCKS = ("if a:", "while a:", "for x in y:", "with a:", "try:", "def f():", "class A:", "async def f():", "match a:")
_WORD = re.compile(rb"\w+")


def truncated(data: bytes, chance: Random) -> bytes:
    """The file ends too early."""
    return data[: chance.randint(0, len(data))]


def replaced_bytes(data: bytes, chance: Random) -> bytes:
    """Bytes are others."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def inserted_bytes(data: bytes, chance: Random) -> bytes:
    """Bytes or odd characters come between."""
    for _ in range(chance.randint(1, 5)):
        at = chance.randint(0, len(data))
        data = data[:at] + chance.choice([chance.randbytes(3), chance.choice(_ODD_BYTES)]) + data[at:]
    return data


def deleted_bytes(data: bytes, chance: Random) -> bytes:
    """A piece is missing."""
    start = chance.randint(0, len(data))
    return data[:start] + data[start + chance.randint(1, 40) :]


def lines(data: bytes, chance: Random) -> bytes:
    """Lines are left out, come twice, change places, or are indented otherwise."""
    found = data.splitlines(keepends=True) or [b""]
    for _ in range(chance.randint(1, 5)):
        first, second = chance.randrange(len(found)), chance.randrange(len(found))
        kind = chance.randrange(5)
        if kind == 0 and len(found) > 1:
            del found[first]
        elif kind == 1:
            found.insert(second, found[first])
        elif kind == 2:
            found[first], found[second] = found[second], found[first]
        elif kind == 3:
            found[first] = chance.choice([b" ", b"\t", b"    "]) + found[first]
        else:
            found[first] = found[first].lstrip(b" ")
    return b"".join(found)


def tokens(data: bytes, chance: Random) -> bytes:
    """The tokens of some lines are shuffled."""
    found = data.splitlines(keepends=True) or [b""]
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(found))
        found[at] = _shuffled(found[at].decode("utf-8", "replace"), chance).encode()
    return b"".join(found)


def _shuffled(line: str, chance: Random) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    try:
        texts = [token.string for token in tokenize.generate_tokens(io.StringIO(line.strip()).readline)]
    except (tokenize.TokenError, SyntaxError):
        texts = line.split()
    chance.shuffle(texts)
    return f"{indent}{' '.join(filter(str.strip, texts))}\n"


def words(data: bytes, chance: Random) -> bytes:
    """Words of the text are others of it, keywords or not."""
    found = _WORD.findall(data) or [b"x"]
    for _ in range(chance.randint(1, 6)):
        old, new = chance.choice(found), chance.choice([*found, b"if", b"def", b"await", b"match", b"None", b"zmq"])
        data = re.sub(rb"\b%b\b" % old, new, data, count=chance.choice([0, 1]))
    return data


def nested(data: bytes, chance: Random) -> bytes:
    """Something is nested deep, be it in a line of its own or in what was there."""
    depth = chance.choice([5, 20, 50, 90, 150, 199, 201, 500, 2000])
    if chance.random() < 0.3:
        headers = [chance.choice(_BLOCKS) for _ in range(min(depth, 150))]
        text = "".join(f"{' ' * level}{header}\n" for level, header in enumerate(headers)) + " " * len(headers) + "x\n"
        return data + b"\n" + text.encode()
    opening, closing = chance.choice(_NESTINGS)
    found = list(_WORD.finditer(data))
    at = chance.choice(found).span() if found and chance.random() < 0.5 else (len(data), len(data))
    inner = data[slice(*at)] or b"\nx = zmq"
    return data[: at[0]] + opening.encode() * depth + inner + closing.encode() * depth + data[at[1] :]


def new_syntax(data: bytes, chance: Random) -> bytes:
    """Statements come between that are newer, older or rarer than the parser may know."""
    found = data.splitlines(keepends=True) or [b""]
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(found))
        indent = found[at][: len(found[at]) - len(found[at].lstrip())].strip(b"\r\n")
        statement = chance.choice(_NEW_STATEMENTS).encode().replace(b"\n", b"\n" + indent)
        found.insert(at, indent + statement + b"\n")
    return b"".join(found)


def long(data: bytes, chance: Random) -> bytes:
    """Something is very long: a sum, a display, a chain of calls, a line, or many statements."""
    count = chance.choice([100, 1000, 5000])
    texts = (
        *("x = " + " + ".join(["zmq"] * count), "x = [" + "zmq.Context(), " * count + "]", "x = zmq" + ".a" * count),
        *("x = zmq" + ".a()" * min(count, 1000), "x = " + "y = " * count + "1", "x = '" + "a" * count * 10 + "'"),
        *("if a: pass\n" + "elif b: os.fork()\n" * count, "x = zmq.Context().socket(1)\n" * count),
        *("os.fork()\n" * min(count, 100), "x = {" + "'a': zmq, " * count + "}", "f(" + "a=1, " * count + ")"),
        *("def f(): return g()\ndef g(): return f()\n" * count, "x = a" + " if b else a" * min(count, 1000)),
        *("x = zmq.Context() " + "and os.fork() " * count, "x = " + " < ".join(["a"] * count), "import a\n" * count),
    )
    at = chance.choice([0, len(data)])
    return data[:at] + b"\n" + chance.choice(texts).encode() + b"\n" + data[at:]


def line_ends(data: bytes, chance: Random) -> bytes:
    """Lines end otherwise, or begin with tabs, or the file is in another encoding."""
    kind = chance.randrange(6)
    if kind == 0:
        return data.replace(b"\n", b"\r\n")
    if kind == 1:
        return data.replace(b"\n", b"\r")
    if kind == 2:
        return data.replace(b"    ", b"\t")
    if kind == 3:
        return b"\n".join(each + chance.choice([b"", b"\r", b"\x0c", b" \\"]) for each in data.split(b"\n"))
    encoding = chance.choice(["utf-16", "utf-8-sig", "latin-1", "cp1252", "utf-7", "shift_jis", "rot13", "nonsense"])
    header = f"# -*- coding: {encoding} -*-\n".encode()
    if kind == 4:
        return header + data
    try:
        return header + data.decode("utf-8", "replace").encode(encoding, "replace")
    except LookupError:
        return header + data


DAMAGES: Mapping[str, Damage] = {
    "truncated": truncated,
    "replaced bytes": replaced_bytes,
    "inserted bytes": inserted_bytes,
    "deleted bytes": deleted_bytes,
    "lines": lines,
    "tokens": tokens,
    "words": words,
    "nested": nested,
    "new syntax": new_syntax,
    "long": long,
    "line ends": line_ends,
}
