"""The memory of an abstract process: everything that a fork copies, shared by identity until written.

A heap maps addresses to records. A record holds a few *variants*: alternative states of one object that differ in
something programs decide by (None, a boolean, a pid, absence), so that which pid goes with which socket is not
lost where two paths meet. Sharing two heaps costs nothing; a write copies one record and one bucket of records.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator
from itertools import compress, count

from zmqforklint.machine.processes import Process
from zmqforklint.machine.trail import Trail
from zmqforklint.machine.values import (
    ABSENT,
    NOTHING,
    Atom,
    Spot,
    Value,
    is_discriminating,
    join_all_values,
    join_values,
)

Key = str | Atom
"""A field's name, or for a container the constant, pid, object … that its key is known to be."""

Variant = dict[Key, Value]

VARIANTS = 4
"""How many alternative states of one object are kept apart."""

_BUCKET_BITS = 5

ALL = 1 << 30
"""More than any depth of calls."""


class Address(Atom):
    """The identity of an object: where, on which path of calls and in which process it was made.

    ``kind`` tells what the record is: module, frame, function, class, instance, list, dict … ``payload`` is what
    never changes about it: a function's form, an instance's class. ``trail`` is the calls in progress at its birth.
    """

    __slots__ = ("index", "kind", "payload", "process", "spot", "trail")

    def __init__(self, index: int, kind: str, spot: Spot, process: Process, payload: object, trail: Trail) -> None:
        self.index = index
        self.kind = kind
        self.spot = spot
        self.process = process
        self.payload = payload
        self.trail = trail


class Record:
    """The variants of one object's fields. Only the heap whose token it bears may write to it."""

    __slots__ = ("token", "variants")

    def __init__(self, token: object, variants: list[Variant]) -> None:
        self.token = token
        self.variants = variants


class _Bucket:
    __slots__ = ("records", "token")

    def __init__(self, token: object, records: dict[Address, Record]) -> None:
        self.token = token
        self.records = records


class Reading:
    """What the calls in progress have looked at, over all heaps of one program.

    ``records`` holds each record as it was when it was first looked at, None while nobody asks. Calls deeper than
    ``lasting`` looked at something else as well, or did something else, than reading and writing records.
    """

    __slots__ = ("lasting", "records")

    def __init__(self) -> None:
        self.records: dict[Address, Record | None] | None = None
        self.lasting = ALL

    def beyond(self, depth: int = -1) -> None:
        """What is done now is no function of records alone, for those calls in progress that are deeper than this."""
        self.lasting = min(self.lasting, depth)


class Heap:
    """A persistent map from addresses to records."""

    __slots__ = ("_buckets", "_reading", "_token")

    def __init__(self, reading: Reading, buckets: list[_Bucket | None] | None = None) -> None:
        self._reading = reading
        self._buckets: list[_Bucket | None] = buckets if buckets is not None else []
        self._token: object = object()

    def copy(self) -> Heap:
        """A heap with the same contents; from now on neither writes to what both hold."""
        self.keep()
        return Heap(self._reading, list(self._buckets))

    def keep(self) -> None:
        """From now on nobody writes to the records that this heap holds at present."""
        self._token = object()

    def is_same(self, other: Heap) -> bool:
        """Whether nothing was written since one of the two was copied from the other."""
        return len(self._buckets) == len(other._buckets) and all(map(operator.is_, self._buckets, other._buckets))

    def record(self, address: Address) -> Record | None:
        """The record of an address, to read only."""
        number = address.index >> _BUCKET_BITS
        bucket = self._buckets[number] if number < len(self._buckets) else None
        record = bucket.records.get(address) if bucket is not None else None
        read = self._reading.records
        if read is not None and address not in read:
            read[address] = record
        return record

    def __contains__(self, address: Address) -> bool:
        return self.record(address) is not None

    def _writable_records(self, address: Address) -> dict[Address, Record]:
        number = address.index >> _BUCKET_BITS
        buckets = self._buckets
        while number >= len(buckets):
            buckets.append(None)
        bucket = buckets[number]
        if bucket is None:
            bucket = buckets[number] = _Bucket(self._token, {})
        elif bucket.token is not self._token:
            bucket = buckets[number] = _Bucket(self._token, dict(bucket.records))
        return bucket.records

    def put(self, address: Address, fields: Variant) -> None:
        """Gives the address a fresh record with one variant; the one that it has, if that says the same."""
        known = self.record(address)
        if known is not None and len(known.variants) == 1 and known.variants[0] == fields:
            return
        self._writable_records(address)[address] = Record(self._token, [fields])

    def put_variants(self, address: Address, variants: list[Variant]) -> None:
        """Gives the address these variants, which the caller no longer writes to."""
        self.install(address, Record(self._token, [dict(variant) for variant in variants]))

    def install(self, address: Address, record: Record | None) -> None:
        """Gives the address this record, or none."""
        if self.record(address) is not None and record is None:
            del self._writable_records(address)[address]
        elif record is not None:
            self._writable_records(address)[address] = record

    def drop(self, address: Address) -> None:
        """Forgets a record that nothing refers to any more."""
        self.install(address, None)

    def fields(self, address: Address) -> list[Variant]:
        """The variants to write to; the record must exist."""
        self.record(address)
        records = self._writable_records(address)
        record = records[address]
        if record.token is not self._token:
            record = records[address] = Record(self._token, [dict(variant) for variant in record.variants])
        return record.variants

    def get(self, address: Address, key: Key) -> Value:
        """What the field may hold, over all variants; ``ABSENT`` where it is not set."""
        record = self.record(address)
        if record is None:
            return ABSENT
        variants = record.variants
        if len(variants) == 1:
            return variants[0].get(key, ABSENT)
        return join_all_values(variant.get(key, ABSENT) for variant in variants)

    def keys(self, address: Address) -> dict[Key, None]:
        """The fields that are set in any variant, in order."""
        record = self.record(address)
        return {key: None for variant in record.variants for key in variant} if record is not None else {}

    def set(self, address: Address, key: Key, value: Value) -> None:
        """The field now holds this, whatever it held."""
        known = self.record(address)
        if known is not None and all(variant.get(key) == value for variant in known.variants):
            return
        variants = self.fields(address)
        for variant in variants:
            variant[key] = value
        if len(variants) > 1:
            variants[:] = merge_variants(variants)

    def add(self, address: Address, key: Key, value: Value) -> None:
        """The field may hold this as well."""
        for variant in self.fields(address):
            variant[key] = join_values(variant.get(key, NOTHING), value)

    def delete(self, address: Address, key: Key) -> None:
        """The field is no longer set."""
        variants = self.fields(address)
        for variant in variants:
            variant.pop(key, None)
        if len(variants) > 1:
            variants[:] = merge_variants(variants)

    def addresses(self) -> Iterator[Address]:
        """All addresses."""
        self._reading.beyond()
        for bucket in self._buckets:
            if bucket is not None:
                yield from bucket.records

    def written_since(self, other: Heap) -> dict[Address, Record]:
        """What was written since this heap was copied from the other."""
        found: dict[Address, Record] = {}
        for number, bucket in enumerate(self._buckets):
            before = other._buckets[number] if number < len(other._buckets) else None
            if bucket is not None and bucket is not before:
                known = before.records if before is not None else {}
                found.update((each, record) for each, record in bucket.records.items() if known.get(each) is not record)
        return found

    def differing(self, other: Heap) -> Iterator[tuple[Address, Record, Record]]:
        """What is in both, but was written in one of them since they were copied from another."""
        for number in compress(count(), map(operator.is_not, self._buckets, other._buckets)):
            left, right = self._buckets[number], other._buckets[number]
            if left is None or right is None:
                continue
            for address, mine in left.records.items():
                theirs = right.records.get(address)
                if theirs is not None and theirs is not mine:
                    yield address, mine, theirs

    def join(self, other: Heap) -> Heap:
        """What holds in either; this very heap when the other adds nothing."""
        mine, theirs = self._buckets, other._buckets
        result = Heap(self._reading)
        buckets = list(mine)
        changed = len(theirs) > len(mine)
        if changed:
            buckets.extend(theirs[len(mine) :])
        for number in compress(count(), map(operator.is_not, mine, theirs)):
            left, right = mine[number], theirs[number]
            if right is None:
                continue
            joined = right if left is None else _join_buckets(left, right, result._token)
            if joined is not left:
                buckets[number] = joined
                changed = True
        if not changed:
            return self
        # What the result shares with its sources must not be written to through them.
        self._token = object()
        other._token = object()
        result._buckets = buckets
        return result


def _join_buckets(left: _Bucket, right: _Bucket, token: object) -> _Bucket:
    records = dict(left.records)
    changed = False
    for address, theirs in right.records.items():
        mine = records.get(address)
        if mine is theirs:
            continue
        joined = theirs if mine is None else _join_records(mine, theirs)
        if joined is not mine:
            records[address] = joined
            changed = True
    return _Bucket(token, records) if changed else left


def _join_records(left: Record, right: Record) -> Record:
    merged = [*left.variants]
    changed = False
    for variant in right.variants:
        changed = _absorb(merged, variant) or changed
    # The variants are still shared, so the record bears nobody's token.
    return Record(None, merged) if changed else left


def merge_variants(variants: list[Variant]) -> list[Variant]:
    """Variants that no longer differ in anything decisive become one."""
    merged: list[Variant] = []
    for variant in variants:
        _absorb(merged, variant)
    return merged


def _absorb(merged: list[Variant], variant: Variant) -> bool:
    """Joins a variant into the list; tells whether the list changed. The variants in it are replaced, not written."""
    if variant in merged:
        return False
    for index, present in enumerate(merged):
        differing = _differing(present, variant)
        if not _tell_apart(present, variant, differing):
            joined = _join_fields(present, variant, differing)
            merged[index] = joined
            return joined is not present
    if len(merged) < VARIANTS:
        merged.append(variant)
        return True
    joined = _join_fields(merged[-1], variant, _differing(merged[-1], variant))
    changed = joined is not merged[-1]
    merged[-1] = joined
    return changed


def conflict(left: Variant, right: Variant) -> bool:
    """Whether two variants differ in a field that programs decide by."""
    return _tell_apart(left, right, _differing(left, right))


def _differing(left: Variant, right: Variant) -> list[Key]:
    """The fields that do not hold the very same value; most do, so that only these need be looked at."""
    if left is right:
        return []
    if len(left) == len(right) and all(map(operator.is_, left, right)):  # one is a copy of the other, as is usual
        return list(compress(left, map(operator.is_not, left.values(), right.values())))
    found = [key for key, theirs in right.items() if left.get(key) is not theirs]
    if len(left) != len(right) or not all(key in left for key in found):
        found.extend(key for key in left if key not in right)
    return found


def _tell_apart(left: Variant, right: Variant, differing: list[Key]) -> bool:
    return any(decisively_different(left.get(key, ABSENT), right.get(key, ABSENT)) for key in differing)


def decisively_different(left: Value, right: Value) -> bool:
    """Whether a test could tell the two for sure: disjoint, and one of them all None, booleans, pids or absent."""
    if left == right or not left.isdisjoint(right):
        return False
    return all(map(is_discriminating, left)) or all(map(is_discriminating, right))


def _join_fields(left: Variant, right: Variant, differing: list[Key]) -> Variant:
    """Field by field; ``left`` itself when nothing is new."""
    result: Variant | None = None
    for key in differing:
        mine = left.get(key, ABSENT)
        joined = join_values(mine, right.get(key, ABSENT))
        if joined is not mine:
            if result is None:
                result = dict(left)
            result[key] = joined
    return left if result is None else result
