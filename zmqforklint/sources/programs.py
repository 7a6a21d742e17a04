"""What runs: the programs of a project."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Mapping, Sequence

from zmqforklint.form.module import Module
from zmqforklint.form.project import Program, Serving
from zmqforklint.form.statements import Assign, Block, Class, Declare, Define, Import, ImportFrom, Try
from zmqforklint.sources.deployments import Deployment
from zmqforklint.sources.layout import Layout
from zmqforklint.sources.paths import shown
from zmqforklint.sources.slice import Graph, importers, reach
from zmqforklint.vocabulary import Site

_DEFINING = (Assign, Class, Declare, Define, Import, ImportFrom)


def programs_of(
    modules: Mapping[str, Module],
    graph: Graph,
    layout: Layout,
    entries: Sequence[str] = (),
    deployments: Sequence[Deployment] = (),
    roots_among: Container[str] | None = None,
) -> tuple[Program, ...]:
    """Name the programs among lowered modules, which are keyed by absolute path.

    A program is a module with a main guard, a ``__main__.py``, a script that nothing imports, or a console script
    (``entries``, as ``module:function``), or what a framework runs (``deployments``). Modules that no program's imports
    reach make up the library program. Files that are not in ``roots_among`` begin none.
    """
    imported = importers(graph)
    roots = [
        file
        for file in sorted(modules)
        if roots_among is None or file in roots_among
        if _names_itself(file, modules[file]) or _is_script(file, modules[file], imported, layout)
    ]
    consoles = sorted(_consoles(modules, layout, entries))
    found = [Program(shown(file)) for file in roots] + [Program(shown(file), entry) for file, entry in consoles]
    served = [(serving, files) for each in deployments for serving, files in _serving(each, modules, layout)]
    found += [Program(shown(files[0]), serving=serving) for serving, files in served]
    own = {file for _, files in served for file in files}
    reached = reach([*roots, *(file for file, _ in consoles), *own], graph)
    files = [file for file in sorted(modules) if roots_among is None or file in roots_among]
    return tuple(found) if reached.issuperset(files) else (*found, Program(None, library=tuple(map(shown, files))))


def _names_itself(file: str, module: Module) -> bool:
    return module.has_main_guard or os.path.basename(file) == "__main__.py"


def _is_script(file: str, module: Module, imported: Graph, layout: Layout) -> bool:
    lies_alone = not layout.is_in_package(file) and not imported.get(file, frozenset()) - {file}
    return lies_alone and not _only_defines(module.body)


def _only_defines(body: Block) -> bool:
    """Tell a library of one module, which nothing in its own project need import, from a script."""
    return all(
        isinstance(statement, _DEFINING)
        or (isinstance(statement, Try) and _only_defines(statement.body))  # an import with a substitute
        for statement in body
    )


def _serving(
    deployment: Deployment, modules: Mapping[str, Module], layout: Layout
) -> Iterator[tuple[Serving, list[str]]]:
    """What a deployment runs of the modules that matter, the application's first; nothing if it runs none."""
    application = application_of(deployment, layout)
    hooks = deployment.hooks
    also = [file for file in sorted(modules) if deployment.framework == "celery" and _holds_tasks(file)]
    files = [file for file in (application, *also, hooks) if file in modules and file is not None]
    if files:
        yield (
            Serving(
                framework=deployment.framework,
                place=Site(shown(deployment.file), deployment.line, 1, deployment.line, 2),
                module=shown(application) if application in modules and application is not None else None,
                application=deployment.application,
                also=tuple(map(shown, also)),
                imports=deployment.imports,
                hooks=shown(hooks) if hooks in modules and hooks is not None else None,
                is_certain=deployment.is_certain,
            ),
            files,
        )


def application_of(deployment: Deployment, layout: Layout) -> str | None:
    """Give the file of a deployment's application."""
    importer = os.path.join(deployment.folder, "__main__.py")
    found = (layout.find(importer, each) or layout.find_from_root(each) for each in deployment.modules)
    return next((file for file in found if file is not None), None)


def _holds_tasks(file: str) -> bool:
    """Tell the modules that Celery discovers by their name."""
    return os.path.basename(file) == "tasks.py"


def _consoles(modules: Mapping[str, Module], layout: Layout, entries: Sequence[str]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        file = layout.find_from_root(entry.partition(":")[0])
        if file is not None and file in modules:
            yield file, entry
