import ast


class Rename(ast.NodeTransformer):
    def __init__(self, old: str, new: str):
        self.old, self.new = old, new

    def visit_Name(self, node: ast.Name):
        if node.id == self.old:
            return ast.copy_location(ast.Name(self.new, node.ctx), node)
        return node


def apply(source: str, *steps: ast.NodeTransformer) -> str:
    tree = ast.parse(source)
    for step in steps:
        tree = step.visit(tree)
    return ast.unparse(ast.fix_missing_locations(tree))
