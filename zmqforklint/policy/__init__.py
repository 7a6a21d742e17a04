"""From findings to the findings to show: configuration, assumptions, selection and suppression."""

from zmqforklint.policy.applying import LinesOf, apply
from zmqforklint.policy.configuration import Configuration, VerifyConfiguration
from zmqforklint.policy.errors import ConfigurationError
from zmqforklint.policy.loading import load_configuration

__all__ = ["Configuration", "ConfigurationError", "LinesOf", "VerifyConfiguration", "apply", "load_configuration"]
