"""isol8: a test runner that gives every test a process of its own."""
