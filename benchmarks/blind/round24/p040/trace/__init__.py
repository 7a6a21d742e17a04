"""Span tracing for a refactoring tool: rewriters run in forked sandboxes and spans go to a collector."""
