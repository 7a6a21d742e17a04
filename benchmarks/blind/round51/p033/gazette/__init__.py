"""Night production of a newspaper: plates, press runs, bundles."""
