"""Flaky-test tracker: repeats each test in isolation and streams every attempt to a dashboard."""
