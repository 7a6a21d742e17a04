"""The pytest plugin: runs a test session under the guard, and fails the tests that touch what was inherited.

Off unless ``--zmqfork`` or the ini option ``zmqfork`` asks for it; then nothing but this file is imported.
"""

from __future__ import annotations

import os

import pytest

_MARKER = "zmqfork_expected"
_SESSION = "zmqfork-session"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the option, on the command line and in the configuration file."""
    text = "fail tests that touch a ZeroMQ context or socket inherited through a fork"
    parser.getgroup("zmqfork", "ZeroMQ objects that cross a fork").addoption(
        "--zmqfork", action="store_true", dest="zmqfork", help=text
    )
    parser.addini("zmqfork", text, type="bool", default=False)


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Start the guard, if asked to: before any conftest, which may import zmq and fork."""
    early_config.addinivalue_line(
        "markers",
        f"{_MARKER}(*codes): the test passes only if, by its end, a process touched what it had inherited; "
        "with codes (ZMQ201, ZMQ202), if exactly these hazards happened. Needs --zmqfork.",
    )
    if early_config.known_args_namespace.zmqfork or early_config.getini("zmqfork"):
        if not hasattr(os, "fork"):
            raise pytest.UsageError("--zmqfork: this system has no fork")
        from zmqforklint.pytest_plugin.session import GuardedSession

        early_config.pluginmanager.register(GuardedSession(early_config), _SESSION)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test that expects a hazard where nothing would stop it: the process might spin for ever."""
    if item.get_closest_marker(_MARKER) and not item.config.pluginmanager.has_plugin(_SESSION):
        pytest.skip(f"{_MARKER} needs --zmqfork")
