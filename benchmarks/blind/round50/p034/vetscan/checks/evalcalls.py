import ast

from ..finding import Finding, Risk


def examine(path):
    if path.suffix != ".py":
        return
    for node in ast.walk(ast.parse(path.read_text())):
        match node:
            case ast.Call(func=ast.Name(id="eval" | "exec" as name), lineno=line):
                yield Finding("evalcalls", path.name, f"{name} at line {line}", Risk.HIGH)
