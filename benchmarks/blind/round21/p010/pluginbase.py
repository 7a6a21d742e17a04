import importlib.util
import typing


class Converter(typing.Protocol):
    suffixes: tuple[str, ...]

    def convert(self, stem: str, target: str, *, report_to: str) -> None: ...
    def self_test(self, report_to: str) -> None: ...


def load_folder(folder) -> dict[str, Converter]:
    """Import every module of the folder and index its converters by file suffix."""
    found = {}
    for path in sorted(folder.glob("[a-z]*.py")):
        spec = importlib.util.spec_from_file_location(f"converters.{path.stem}", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        converter = module.CONVERTER
        found |= dict.fromkeys(converter.suffixes, converter)
    return found
