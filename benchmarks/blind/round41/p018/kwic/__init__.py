"""Keyword-in-context index: sorted runs made by a pool, merged lazily."""
