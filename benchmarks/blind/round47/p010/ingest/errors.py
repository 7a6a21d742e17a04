class StoreError(Exception):
    pass


class StoreBusy(StoreError):
    """Worth another try."""
