from importlib import import_module

for _name in ("gates", "display"):
    import_module(f"{__name__}.{_name}")
