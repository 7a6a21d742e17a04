"""What an observer has collected, as observations in the vocabulary's terms."""

from __future__ import annotations

from zmqforklint.machine.machine import Machine
from zmqforklint.machine.observer import FROM_FORKSERVER, Observer
from zmqforklint.machine.sightings import Birth, Hazard, Identity, identity, is_touch, lineage
from zmqforklint.machine.story import site_of
from zmqforklint.machine.values import Spot
from zmqforklint.machine.ways import is_sure
from zmqforklint.vocabulary import Circumstance, ObjectKind, Observation, ObservationKind

MANY_LOG_CALLS = 3
"""With more log calls than this through one inherited handler, the place to act is where it was attached."""


def observations(m: Machine) -> list[Observation]:
    """Everything that the machine's observer has seen."""
    seen = m.observer
    reached = {identity(hazard.address) for hazard in seen.hazards.values() if is_touch(hazard)}
    found = [_observation(seen, hazard) for hazard in seen.hazards.values() if not _is_told(seen, hazard)]
    return [*_import_births(m, seen, reached), *found]


def _is_told(seen: Observer, hazard: Hazard) -> bool:
    """Whether it holds on some Pythons only, at a fork where others hold on the rest: these tell enough."""
    if "" in hazard.conditions:
        return False
    return hazard.conditions == {FROM_FORKSERVER} and any(
        other.fork == hazard.fork and other.conditions != hazard.conditions for other in seen.hazards.values()
    )


def _observation(seen: Observer, hazard: Hazard) -> Observation:
    birth = seen.births[hazard.address]
    circumstances = set(hazard.circumstances)
    if hazard.process in seen.forking:
        circumstances.add(Circumstance.FORKS_AGAIN)
    sites = list(hazard.sites)
    if hazard.operation == "emit" and len(sites) > MANY_LOG_CALLS and hazard.holder in seen.attachments:
        sites.insert(0, seen.attachments[hazard.holder])
        circumstances.add(Circumstance.LOGGED)
    return Observation(
        kind=hazard.kind,
        site=site_of(sites[0]),
        sites=tuple(map(site_of, sites)),
        object=birth.kind,
        object_name=hazard.name,
        birth=site_of(birth.spot),
        owner=lineage(hazard.address.process),
        process=lineage(hazard.process),
        operation=hazard.operation,
        fork=site_of(hazard.fork) if hazard.fork is not None else None,
        steps=hazard.steps,
        certain=is_sure(hazard.ways),
        program=seen.program.path,
        condition="" if "" in hazard.conditions or len(hazard.conditions) > 1 else next(iter(hazard.conditions)),
        circumstances=frozenset(circumstances),
    )


def _import_births(m: Machine, seen: Observer, reached: set[Identity]) -> list[Observation]:
    found: dict[tuple[Spot, bool, Spot], Observation] = {}
    within = {birth.context for birth in seen.births.values() if birth.leads is not None} - seen.kept
    for address, birth in seen.births.items():
        if birth.leads is None or address in within:
            continue
        key = (birth.leads, birth.kind is ObjectKind.CONTEXT, birth.spot)
        circumstances = _import_circumstances(m, seen, birth, identity(address) in reached)
        if key in found:
            continue
        store = seen.bindings.get(address) or seen.stores.get(address)
        found[key] = Observation(
            kind=ObservationKind.IMPORT_BIRTH,
            site=site_of(birth.leads),
            sites=(site_of(birth.leads),),
            object=birth.kind,
            object_name=store.message.removeprefix("stored as ") if store is not None else "",
            birth=site_of(birth.spot),
            owner=lineage(birth.process),
            process=lineage(birth.process),
            operation=birth.kind.value,
            fork=None,
            steps=(*birth.steps, *((store,) if store is not None else ())),
            certain=is_sure(birth.ways),
            program=seen.program.path,
            circumstances=frozenset(circumstances),
        )
    return list(found.values())


def _import_circumstances(m: Machine, seen: Observer, birth: Birth, reached: bool) -> set[Circumstance]:
    assert birth.leads is not None
    path = birth.leads[0]
    circumstances: set[Circumstance] = set()
    if reached:
        circumstances.add(Circumstance.FORK_REACHES)
    module = m.project.modules.get(path)
    in_package = module is not None and ("." in module.module or module.is_package)
    if m.forks or in_package or seen.importers.get(path):
        circumstances.add(Circumstance.SHARED)
    return circumstances
