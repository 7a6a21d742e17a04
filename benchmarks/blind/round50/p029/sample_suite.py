import logging

from tapir.cases import Case, expected_failure

log = logging.getLogger("tapir.suite")


class Strings(Case):
    def test_upper(self):
        log.debug("upper of %r", "abc")
        assert "abc".upper() == "ABC"

    def test_partition(self):
        assert "a=b".partition("=") == ("a", "=", "b")


class Numbers(Case):
    def set_up(self):
        self.values = list(range(10))

    def test_sum(self):
        assert sum(self.values) == 45

    @expected_failure
    def test_float(self):
        assert 0.1 + 0.2 == 0.3
