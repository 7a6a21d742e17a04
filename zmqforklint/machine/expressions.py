"""Expressions: what they may give, and what evaluating them does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zmqforklint.form import expressions as form
from zmqforklint.machine import (
    binary,
    comprehensions,
    containers,
    contents,
    mappings,
    names,
    suspended,
    texts,
)
from zmqforklint.machine.activation import Activation, Results, YieldTo
from zmqforklint.machine.conditions import decide, truth_cases
from zmqforklint.machine.functions import define
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import Rows, each_atom, in_turn, merge
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import keywords_of
from zmqforklint.machine.unpacking import listed
from zmqforklint.machine.values import (
    NONE,
    NOTHING,
    UNKNOWN,
    Atom,
    Cut,
    External,
    Pid,
    Spot,
    Value,
    boolean,
    constant,
    join_values,
    one,
    only,
)


def evaluate(m: Machine, expr: form.Expression, state: State, act: Activation) -> Results:
    """What the expression may give, with the state that goes on for each."""
    m.spend()
    results = _EVALUATORS[type(expr)](m, expr, state, act)
    for _, value in results:
        m.spend_on(value)
    return results


def evaluate_all(m: Machine, exprs: Sequence[form.Expression], state: State, act: Activation) -> Rows:
    """The expressions one after the other."""
    return in_turn(state, exprs, lambda before, expr: evaluate(m, expr, before, act))


def _constant(m: Machine, expr: form.Constant, state: State, act: Activation) -> Results:
    return [(state, constant(expr.value))]


def _name(m: Machine, expr: form.Name, state: State, act: Activation) -> Results:
    value = names.load(m, expr, state, act)
    if not value:
        act.raised.append((state, one(External("builtins.UnboundLocalError"))))
        return []
    return [(state, value)]


def _attribute(m: Machine, expr: form.Attribute, state: State, act: Activation) -> Results:
    results: Results = []
    spot = act.spot(expr.span)
    for after, value in evaluate(m, expr.value, state, act):
        m.observer.naming(expr)
        results.extend(
            each_atom(after, value, act, lambda state, atom: m.attribute(m, state, atom, expr.attr, spot, act))
        )
    return merge(results, act)


def _call(m: Machine, expr: form.Call, state: State, act: Activation) -> Results:
    results: Results = []
    spot = act.spot(expr.span)
    for after, callee in evaluate(m, expr.func, state, act):
        for ready, packed in _arguments(m, expr.args, after, act):
            m.observer.naming(expr.func)
            results.extend(m.call(m, ready, callee, packed, spot, act))
    return merge(results, act)


def _arguments(
    m: Machine, args: Sequence[form.Argument], state: State, act: Activation
) -> list[tuple[State, Arguments]]:
    rows = evaluate_all(m, [arg.value for arg in args], state, act)
    starred = [arg.star == "*" for arg in args]
    spots = [act.spot(arg.span) for arg in args]
    return [
        (then, _pack(then, args, given, act))
        for after, values in rows
        for then, given in _listed(m, after, values, starred, spots, act)
    ]


def _listed(
    m: Machine, state: State, values: list[Value], starred: list[bool], spots: list[Spot], act: Activation
) -> Rows:
    """Values of which the starred ones are ready to be unpacked."""

    def ready(state: State, item: tuple[Value, bool, Spot]) -> Results:
        value, is_starred, spot = item
        return listed(m, state, value, spot, act) if is_starred else [(state, value)]

    return in_turn(state, zip(values, starred, spots, strict=True), ready)


def _pack(state: State, args: Sequence[form.Argument], values: list[Value], act: Activation) -> Arguments:
    """Evaluated argument expressions as the arguments of a call, with ``*`` and ``**`` unpacked."""
    positional: list[Value] = []
    spots: list[Spot] = []
    packed = Arguments(positional, {}, positional_spots=spots, keyword_spots={})
    for arg, value in zip(args, values, strict=True):
        spot = act.spot(arg.span)
        if arg.star == "*":
            known = contents.known_elements(state, only(value))
            if known is not None and packed.rest is None:
                positional.extend(known)
                spots.extend(_element_spots(arg.value, spot, len(known), act))
            else:
                packed.rest = join_values(packed.rest or NOTHING, contents.any_element(state, value))
        elif arg.star == "**":
            fields, is_open = keywords_of(state, only(value))
            packed.keywords.update(fields)
            packed.open = packed.open or is_open
        elif arg.keyword is not None:
            packed.keywords[arg.keyword] = value
            if packed.keyword_spots is not None:
                packed.keyword_spots[arg.keyword] = spot
        elif packed.rest is None:
            positional.append(value)
            spots.append(spot)
        else:
            packed.rest = join_values(packed.rest, value)
    return packed


def _element_spots(display: form.Expression, spot: Spot, count: int, act: Activation) -> list[Spot]:
    if isinstance(display, form.Display) and len(display.items) == count:
        return [act.spot(item.span) for item in display.items]
    return [spot] * count


def _subscript(m: Machine, expr: form.Subscript, state: State, act: Activation) -> Results:
    results: Results = []
    spot = act.spot(expr.span)
    for after, (base, index) in evaluate_all(m, (expr.value, expr.index), state, act):

        def get(state: State, atom: Atom, index: Value = index) -> Results:
            return m.item(m, state, atom, index, spot, act)

        results.extend(each_atom(after, base, act, get))
    return merge(results, act)


def _decision(m: Machine, expr: form.Compare | form.Not, state: State, act: Activation) -> Results:
    return merge([(after, boolean(verdict)) for after, verdict in decide(m, expr, state, act)], act)


def _boolean(m: Machine, expr: form.Boolean, state: State, act: Activation) -> Results:
    stops = expr.op == "or"
    results: Results = []
    pending = [state]
    for position, operand in enumerate(expr.operands):
        last = position == len(expr.operands) - 1
        going: list[State] = []
        ended = {after.process for after, _ in results}
        for before in pending:
            with act.choosing(before.process in ended):
                found = truth_cases(m, operand, before, act)
            for after, value, verdict in found:
                if last or verdict is stops:
                    results.append((after, value))
                elif verdict is None:
                    results.append((after.copy(), value))
                    going.append(after)
                else:
                    going.append(after)
        pending = going
    return merge(results, act)


def _conditional(m: Machine, expr: form.Conditional, state: State, act: Activation) -> Results:
    results: Results = []
    decided = decide(m, expr.test, state, act)
    holds, fails = ({after.process for after, verdict in decided if verdict is not other} for other in (False, True))
    for after, verdict in decided:
        with act.choosing(after.process in holds & fails):
            if verdict is not False:
                results.extend(evaluate(m, expr.body, after.copy() if verdict is None else after, act))
            if verdict is not True:
                results.extend(evaluate(m, expr.orelse, after, act))
    return merge(results, act)


def _binary(m: Machine, expr: form.Binary, state: State, act: Activation) -> Results:
    spot = act.spot(expr.span)
    rows = evaluate_all(m, expr.operands, state, act)
    return [row for after, values in rows for row in binary.apply(m, after, expr.op, values, spot, act)]


def _display(m: Machine, expr: form.Display, state: State, act: Activation) -> Results:
    results: Results = []
    plain = [item.value if isinstance(item, form.Starred) else item for item in expr.items]
    starred = [isinstance(item, form.Starred) for item in expr.items]
    spots = [act.spot(item.span) for item in expr.items]
    for after, values in evaluate_all(m, plain, state, act):
        for then, given in _listed(m, after, values, starred, spots, act):
            items = list(zip(given, starred, strict=True))
            made = containers.make(m, then, act, expr.kind, act.spot(expr.span), items)
            m.observer.displayed(made, spots)
            results.append((then, one(made)))
    return results


def _dict(m: Machine, expr: form.DictDisplay, state: State, act: Activation) -> Results:
    spot = act.spot(expr.span)
    flat = [part for key, value in expr.items for part in ((value,) if key is None else (key, value))]
    results: Results = []
    for after, values in evaluate_all(m, flat, state, act):
        feed = iter(values)
        pairs = [
            (None, mappings.flat(m, after, next(feed), spot, act)) if key is None else (next(feed), next(feed))
            for key, _ in expr.items
        ]
        made = containers.make_dict(m, after, act, spot, pairs)
        m.observer.displayed(made, [act.spot(value.span) for _, value in expr.items])
        results.append((after, one(made)))
    return results


def _starred(m: Machine, expr: form.Starred, state: State, act: Activation) -> Results:
    return evaluate(m, expr.value, state, act)


def _lambda(m: Machine, expr: form.Lambda, state: State, act: Activation) -> Results:
    return define(m, expr.function, state, act)


def _walrus(m: Machine, expr: form.Walrus, state: State, act: Activation) -> Results:
    results = evaluate(m, expr.value, state, act)
    for after, value in results:
        m.observer.stored(value, act.spot(expr.target.span), expr.target.id, lasting=expr.target.scope != "local")
        names.bind(expr.target, value, after, act)
    return results


def _await(m: Machine, expr: form.Await, state: State, act: Activation) -> Results:
    results: Results = []
    for after, value in evaluate(m, expr.value, state, act):
        results.extend(m.awaited(m, after, value, act.spot(expr.span), act))
    return merge(results, act)


def _yield(m: Machine, expr: form.Yield, state: State, act: Activation) -> Results:
    sent: Results = [(state, NONE)] if expr.value is None else evaluate(m, expr.value, state, act)
    yield_to = act.yield_to
    results: Results = []
    for after, value in sent:
        if yield_to is None:
            results.append((after, UNKNOWN))
        elif expr.is_from:
            results.extend(_delegate(m, after, value, yield_to, act.spot(expr.span), act))
        else:
            results.extend(yield_to(after, value, act))
    return results


def _delegate(m: Machine, state: State, source: Value, yield_to: YieldTo, spot: Spot, act: Activation) -> Results:
    """``yield from source``: passes on what it gives and what it is sent; the value is what a generator returns."""

    def run(state: State, atom: Atom) -> Results:
        if isinstance(atom, Address) and atom.kind == "generator":
            return _delegate_to(m, state, atom, yield_to, spot, act)
        states = m.iterate(
            m, state, one(atom), spot, act, lambda state, item: [after for after, _ in yield_to(state, item, act)]
        )
        return [(after, NONE) for after in states]

    return each_atom(state, source, act, run)


def _delegate_to(
    m: Machine, state: State, generator: Address, yield_to: YieldTo, spot: Spot, act: Activation
) -> Results:
    process = Pid(state.process)

    def pass_on(state: State, value: Value, inner: Activation) -> Results:
        suspended.advance(state, generator, process, by_loop=True)
        return yield_to(state, value, act)

    return suspended.resume(m, state, generator, spot, act, pass_on)


def _format(m: Machine, expr: form.Format, state: State, act: Activation) -> Results:
    spot = act.spot(expr.span)
    rows = evaluate_all(m, expr.parts, state, act)
    return [row for after, values in rows for row in texts.spelled(m, after, values, spot, act)]


def _slice(m: Machine, expr: form.Slice, state: State, act: Activation) -> Results:
    given = [part for part in (expr.start, expr.stop, expr.step) if part is not None]
    results: Results = []
    for after, values in evaluate_all(m, given, state, act):
        rest = iter(values)
        parts = [NONE if part is None else next(rest) for part in (expr.start, expr.stop, expr.step)]
        results.append((after, one(Cut(*map(only, parts)))))
    return results


def _opaque(m: Machine, expr: form.Opaque, state: State, act: Activation) -> Results:
    return [(after, UNKNOWN) for after, _ in evaluate_all(m, expr.parts, state, act)]


_EVALUATORS: dict[type, Callable[..., Results]] = {
    form.Constant: _constant,
    form.Name: _name,
    form.Attribute: _attribute,
    form.Call: _call,
    form.Subscript: _subscript,
    form.Compare: _decision,
    form.Not: _decision,
    form.Boolean: _boolean,
    form.Conditional: _conditional,
    form.Binary: _binary,
    form.Display: _display,
    form.DictDisplay: _dict,
    form.Starred: _starred,
    form.Comprehension: comprehensions.build,
    form.Lambda: _lambda,
    form.Walrus: _walrus,
    form.Await: _await,
    form.Yield: _yield,
    form.Format: _format,
    form.Slice: _slice,
    form.Opaque: _opaque,
}
