def isolated(arg=None, *, timeout=2.0):
    """Run the test in a process of its own.  Usable bare or with arguments."""

    def mark(fn):
        fn.__forkrun_isolated__ = timeout
        return fn

    return mark(arg) if callable(arg) else mark


def isolation_of(test):
    method = getattr(test, getattr(test, "_testMethodName", ""), None)
    return getattr(method, "__forkrun_isolated__", None)
