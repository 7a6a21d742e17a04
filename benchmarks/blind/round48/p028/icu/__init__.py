"""Simulated bedside monitors for trainings."""
