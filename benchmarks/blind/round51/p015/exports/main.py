"""Composition root: chooses the implementations behind the dependencies."""

from __future__ import annotations

from functools import partial

from fastapi import FastAPI

from .api import create_app
from .deps import Config, get_notifier
from .notify import SpoolNotifier


def build(config: Config) -> FastAPI:
    app = create_app(config)
    app.dependency_overrides[get_notifier] = partial(SpoolNotifier, config.folder / "spool.jsonl")
    return app
