import os


def test_addition():
    assert 1 + 1 == 2


def test_environment():
    os.environ["ISOL8"] = "1"
    assert os.environ["ISOL8"] == "1"


def test_unfinished():
    assert "ISOL8" in os.environ
