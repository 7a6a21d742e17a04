"""Greenhouse controller: follows sensor topics, and forks a short-lived process for every actuation."""
