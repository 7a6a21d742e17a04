"""Chat rooms of the course pages."""
