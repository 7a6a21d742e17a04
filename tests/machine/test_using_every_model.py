"""No model is dead: without it, a program written for it is seen differently; nor is any option of the schema."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from programs import FORK
from programs_of_models import project_for

from zmqforklint.form.project import Project
from zmqforklint.knowledge import KINDS, Knowledge, Model, load
from zmqforklint.machine import predict
from zmqforklint.vocabulary import Assumptions


def seen(project: Project, knowledge: Knowledge) -> object:
    """What the machine tells of a project where the default is to fork, and where it is to spawn."""
    return [_predicted(project, knowledge, assumed) for assumed in (FORK, Assumptions(start_method="spawn"))]


def _predicted(project: Project, knowledge: Knowledge, assumed: Assumptions) -> object:
    prediction = predict(project, assumed, knowledge)
    told = [(each.kind, each.sites, each.operation, each.certain, each.steps) for each in prediction.observations]
    return sorted(told, key=repr), prediction.incomplete


def knowing(models: Mapping[str, Model]) -> Knowledge:
    return Knowledge(models.values(), {"zmq": load().star_exports("zmq")})


@pytest.mark.parametrize("name", sorted(load().models))
def test_model_matters(name: str) -> None:
    model = load().models[name]
    project = project_for(model, load())
    others = {other: each for other, each in load().models.items() if other != name}
    assert seen(project, load()) != seen(project, knowing(others))


@pytest.mark.parametrize(("kind", "option"), [(kind, option) for kind in KINDS for option in KINDS[kind]])
def test_option_matters(kind: str, option: str) -> None:
    """Of the models that have it, one at least is interpreted otherwise without it."""
    having = [model for model in load().models.values() if model.kind == kind and option in model.options]
    assert having, "no model has it"
    assert any(_matters(model, option) for model in having)


def _matters(model: Model, option: str) -> bool:
    without = {key: value for key, value in model.options.items() if key != option}
    known = load().with_models([Model(model.name, model.kind, without)])
    project = project_for(model, load())
    return seen(project, load()) != seen(project, known)
