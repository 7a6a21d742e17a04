"""Reconciles the shop's payments with the provider."""

from .alerts import alerts
from .gateway import Gateway, ProviderBusy
from .reconciliation import Mismatch, reconcile

__all__ = ["Gateway", "Mismatch", "ProviderBusy", "alerts", "reconcile"]
