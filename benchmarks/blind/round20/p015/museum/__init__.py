"""Museum audio guides: exhibits run as processes and look up their texts in a shared phrase book."""
