"""Attendance register of a school district, with an audit trail required by law."""
