"""Chat moderation: workers score messages and tell the verdict to the desk."""
