"""Appointment reminders for a group of outpatient clinics."""
