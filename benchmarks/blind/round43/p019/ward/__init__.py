"""Bedside monitoring: one process a bed, alarms to the nurses' desk."""
