"""Finds similar articles: a Flask service with joblib for the heavy part."""
