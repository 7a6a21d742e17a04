"""Walk-in clinic simulation study."""
