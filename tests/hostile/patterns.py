"""Every regular expression of the product, and how the product asks it."""

import ast
import re
from collections import deque
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
# To be imported by the process that forks the others alone: it ignores signals from then on.
EXCEPT = ROOT / "streams" / "pool" / "preload.py"
FILES = [
    file
    for package in ("agents", "streams")
    for file in sorted((ROOT / package).rglob("[!_]*.py"))
    if file != EXCEPT
]
METHODS = frozenset({"match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn"})
DEPTH = 4


class Asked(NamedTuple):
    """A pattern and a method that it is asked by."""

    name: str
    pattern: re.Pattern[Any]
    method: str

    def __str__(self) -> str:
        return f"{self.name}.{self.method}"

    def ask(self, text: str) -> None:
        """Let the pattern look through a text as the product does."""
        of_bytes = isinstance(self.pattern.pattern, bytes)
        given: Any = text.encode() if of_bytes else text
        if self.method.startswith("sub"):
            self.pattern.sub(given[:0], given)
        elif self.method == "finditer":
            deque(self.pattern.finditer(given), maxlen=0)
        else:
            getattr(self.pattern, self.method)(given)


def every_pattern() -> dict[str, Asked]:
    """Give each pattern of a module, once for each method that is called on its name anywhere.

    One inside a list or an object is called by other names: it has to match whole texts where its
    module knows nothing but that, else to be found in them.
    """
    calls = {file: set(called(file)) for file in FILES}
    found: dict[tuple[int, str], Asked] = {}
    for file in FILES:
        module = ".".join(file.relative_to(ROOT).with_suffix("").parts)
        knows_whole_only = {method for _, method in calls[file]} == {"fullmatch"}
        for name, value in vars(import_module(module)).items():
            for place, pattern in inside(value, name):
                methods = {how for each in calls.values() for owner, how in each if owner == place}
                if place != name:
                    methods = {"fullmatch"} if knows_whole_only else {"finditer"}
                for method in methods:
                    asked = Asked(f"{module}.{place}", pattern, method)
                    found.setdefault((id(pattern), method), asked)
    return {str(each): each for each in found.values()}


def called(file: Path) -> Iterator[tuple[str, str]]:
    """Yield the names in a file on which a pattern's methods are called, with the method."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in METHODS:
            owner = node.value
            if isinstance(owner, ast.Name | ast.Attribute):
                yield owner.id if isinstance(owner, ast.Name) else owner.attr, node.attr


def inside(value: object, place: str, depth: int = 0) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Yield the patterns that a value holds, each with its place."""
    if isinstance(value, re.Pattern):
        yield place, value
    elif isinstance(value, dict) and depth < DEPTH:
        yield from inside(list(value.values()), place, depth)
    elif isinstance(value, list | tuple) and depth < DEPTH:
        for number, each in enumerate(value):
            yield from inside(each, f"{place}[{number}]", depth + 1)
