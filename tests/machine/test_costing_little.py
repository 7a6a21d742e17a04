"""How much is executed, counted in steps: the same work is not done again."""

from __future__ import annotations

from textwrap import dedent

from programs import project_of

from zmqforklint.form.project import Program
from zmqforklint.knowledge import load
from zmqforklint.machine.executing import executed, work_of
from zmqforklint.machine.machine import BODY_STEPS
from zmqforklint.vocabulary import Assumptions

LARGE = "\n".join(f"name{number} = [{number}]" for number in range(100))


def steps_of(files: dict[str, str], *programs: str) -> list[int]:
    """How many steps each program costs."""
    project = project_of(files, tuple(map(Program, programs)))
    return [execution.machine.steps for execution in executed(work_of(project, Assumptions(), load()))]


def test_a_fresh_process_imports_once_however_often_it_is_started() -> None:
    def costs(starts: int) -> int:
        main = """
        import multiprocessing
        import large

        def work():
            pass

        def start():
            multiprocessing.get_context("spawn").Process(target=work).start()

        if __name__ == "__main__":
        """
        calls = "    start()\n" * starts
        (steps,) = steps_of({"main.py": dedent(main).rstrip() + "\n" + calls, "large.py": LARGE}, "main.py")
        return steps

    assert costs(1) > 400  # the modules are executed twice, here and in the fresh process
    assert costs(8) - costs(1) < 200


def test_functions_that_call_each_other_are_not_executed_in_every_order() -> None:
    count = 8
    calls = [f"visit{number}(node)" for number in range(count)]
    functions = [f"def visit{number}(node):\n    return [{', '.join(calls)}]\n" for number in range(count)]
    (steps,) = steps_of({"main.py": "".join([*functions, calls[0], "\n"])}, "main.py")
    assert steps < 50_000  # in every order it would be until the budget is spent


def test_forks_in_a_row_do_not_make_a_process_for_each_of_their_subsets() -> None:
    def costs(forks: int) -> int:
        (steps,) = steps_of({"main.py": "import os\nimport zmq\n" + "os.fork()\n" * forks}, "main.py")
        return steps

    assert costs(40) < 8 * costs(20) < 200_000


def test_copies_of_copies_are_not_made_without_end() -> None:
    main = """
    import copy
    import sys

    def grow(kept, names):
        for name in names:
            kept[name] = copy.deepcopy(kept.get(name))
            for other in names:
                kept[other] = [copy.deepcopy(kept[name])]
                grow(kept, names)
                for third in names:
                    kept[third] = copy.copy(kept[name])

    grow({"a": [{"b": [1]}, {"c": [2]}]}, sys.argv)
    """
    (steps,) = steps_of({"main.py": dedent(main)}, "main.py")
    assert steps < 5_000  # each copy would have a copy of its own at each of the three places


def test_only_the_first_execution_of_a_module_adds_to_the_budget() -> None:
    main = """
    import multiprocessing
    import large

    def work():
        pass

    if __name__ == "__main__":
        first = multiprocessing.get_context("spawn").Process(target=work)
        first.start()
        multiprocessing.get_context("forkserver").Process(target=work).start()
    """
    project = project_of({"main.py": dedent(main), "large.py": LARGE}, (Program("main.py"),))
    (execution,) = executed(work_of(project, Assumptions(), load()))
    statements = sum(len(module.body) for module in project.modules.values())
    assert execution.machine.limit == execution.machine.own_limit + BODY_STEPS * statements
