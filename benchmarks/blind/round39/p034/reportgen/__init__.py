from reportgen.factory import make_farm  # noqa  (old import path, scripts in /opt use it)
