import ast
import marshal

from progressbus import step

SOURCES = {
    "alpha.py": "x = [i * i for i in range(10)]\n",
    "beta.py": "def f(a, b=2):\n    return a ** b\n",
    "gamma.py": "class G:\n    value = 'g'\n",
}


def parse(name):
    return ast.parse(SOURCES[name], filename=name)


def compile_unit(name):
    with step(f"compile {name}"):
        code = compile(parse(name), name, "exec", optimize=2)
        return name, len(marshal.dumps(code))
