import ast
from typing import Iterator

from . import diag

OPCODES = {ast.Add: "ADD", ast.Sub: "SUB", ast.Mult: "MUL", ast.Div: "DIV"}


class Unit:
    def __init__(self, path: str, text: str):
        self.path = path
        self.lines = text.splitlines()
        self.assigned: dict[str, int] = {}
        self.used: set[str] = set()

    def lower(self) -> Iterator[str]:
        for number, line in enumerate(self.lines, 1):
            yield from self._statement(number, line.strip())
        for name, number in self.assigned.items():
            if name not in self.used:
                diag.warning(f"{self.path}:{number}", f"'{name}' is set but never used")

    def _statement(self, number: int, line: str) -> Iterator[str]:
        if not line:
            return
        if line.startswith("return "):
            yield from self._expression(number, line[7:])
            yield "RET"
            return
        name, _, value = line.partition("=")
        yield from self._expression(number, value)
        self.assigned[name.strip()] = number
        yield f"STORE {name.strip()}"

    def _expression(self, number: int, text: str) -> Iterator[str]:
        try:
            tree = ast.parse(text.strip(), mode="eval").body
        except SyntaxError as problem:
            raise diag.CompileError(f"{self.path}:{number}", problem.msg) from None
        yield from self._emit(tree)

    def _emit(self, node: ast.expr) -> Iterator[str]:
        if isinstance(node, ast.BinOp):
            yield from self._emit(node.left)
            yield from self._emit(node.right)
            yield OPCODES[type(node.op)]
        elif isinstance(node, ast.Name):
            self.used.add(node.id)
            yield f"LOAD {node.id}"
        else:
            yield f"CONST {ast.literal_eval(node)}"
