"""Artefact store: a background service that answers where a build artefact lies."""
