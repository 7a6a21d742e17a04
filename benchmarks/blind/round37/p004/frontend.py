"""A stand-in for the compiler front end: tokenises and 'emits' an object."""
from __future__ import annotations

import re
import zlib

TOKEN = re.compile(r"[A-Za-z_]\w*|\d+|\S")


class CompileError(Exception):
    pass


def compile_text(text: str) -> dict[str, int]:
    tokens = TOKEN.findall(text)
    if tokens.count("{") != tokens.count("}"):
        raise CompileError("unbalanced braces")
    return {"tokens": len(tokens), "crc": zlib.crc32(" ".join(tokens).encode())}
