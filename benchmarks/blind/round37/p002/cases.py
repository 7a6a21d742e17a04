"""Sample tests."""


def test_addition():
    assert 1 + 1 == 2


def test_join():
    assert "-".join("abc") == "a-b-c"


def test_wrong():
    assert sorted([3, 1]) == [3, 1]
