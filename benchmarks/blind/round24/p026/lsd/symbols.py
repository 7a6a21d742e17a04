import ast
import pathlib


class Collector(ast.NodeVisitor):
    def __init__(self, table, module):
        self.table, self.module = table, module

    def _add(self, node):
        self.table.setdefault(node.name, []).append((self.module, node.lineno))
        self.generic_visit(node)

    visit_FunctionDef = visit_ClassDef = visit_AsyncFunctionDef = _add


def scan(root):
    table = {}
    for path in sorted(pathlib.Path(root).rglob("*.py")):
        Collector(table, path.stem).visit(ast.parse(path.read_text()))
    return table
