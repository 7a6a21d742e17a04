"""(see the package docstring of each stage)"""
