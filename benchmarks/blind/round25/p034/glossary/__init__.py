"""Glossary helper for chat translation: workers look terms up and follow the feed of edits."""
