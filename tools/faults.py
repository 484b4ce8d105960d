"""The small faults that a file may hold: each is one edit of its text, and an operator's name."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

BOUNDARY = "borne (< et <=)"
CONSTANT = "constante ± 1"
TEXT = "code en toutes lettres"
REMOVED = "garde ou instruction retirée"
LOGIC = "et, ou, non, filtre"
FLIPPED = "comparaison, échange, retour"
FIGURE = "donnée : chiffre ± 1"
ELEMENT = "donnée : élément retiré d'une liste"
VALUE = "donnée : valeur d'un voisin"
LINE = "donnée : ligne retirée"

_AT_THE_BOUND = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
_OPPOSITE = {
    "==": "!=",
    "!=": "==",
    "is": "is not",
    "is not": "is",
    "in": "not in",
    "not in": "in",
    "<": ">=",
    "<=": ">",
    ">": "<=",
    ">=": "<",
}
_OTHER_CALL = {"any": "all", "all": "any", "min": "max", "max": "min"}
_OPERATOR = re.compile(r"not\s+in|is\s+not|==|!=|<=|>=|<|>|\bin\b|\bis\b")
_CODE = re.compile(r"[\w-]{2,}")


@dataclass(frozen=True)
class Fault:
    """One edit: the text from `start` to `end` (in characters of the file) becomes `new`."""

    operator: str
    start: int
    end: int
    new: str

    def applied(self, source: str) -> str:
        """The file with the fault in it."""
        return source[: self.start] + self.new + source[self.end :]


def faults_of_code(source: str) -> Iterator[Fault]:
    """Of a module. What is never an answer is left alone: docstrings, annotations, imports."""
    tree = ast.parse(source)
    place = _places(source)
    for node in _answering(tree):
        if not isinstance(node, (ast.expr, ast.stmt)) or node.end_lineno is None:
            continue
        start = place(node.lineno, node.col_offset)
        end = place(node.end_lineno, node.end_col_offset or 0)
        for operator, new in _edits(node, source[start:end]):
            yield Fault(operator, start, end, new)


def _places(source: str) -> Callable[[int, int], int]:
    """Line and column of the parser, whose columns are bytes, to a place in the text."""
    lines = source.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))

    def place(line: int, column: int) -> int:
        return starts[line - 1] + len(lines[line - 1].encode()[:column].decode())

    return place


def _answering(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list", "type_params"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            told = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            if isinstance(child, ast.AST) and not told and not isinstance(child, ast.JoinedStr):
                yield from _answering(child)


def _edits(node: ast.AST, text: str) -> Iterator[tuple[str, str]]:  # noqa: C901 -- one a node
    match node:
        case ast.Compare():
            yield from _of_comparison(node, text)
        case ast.Constant(value=bool() as value):
            yield FLIPPED, str(not value)
        case ast.Constant(value=int() as value):
            yield CONSTANT, str(value + 1)
            yield CONSTANT, f"({value - 1})"
        case ast.Constant(value=str() as value) if _CODE.fullmatch(value):
            yield TEXT, repr(f"{value}_")
        case ast.BoolOp(op=op, values=[first, second]):
            word = " or " if isinstance(op, ast.And) else " and "
            yield LOGIC, f"({ast.unparse(first)}{word}{ast.unparse(second)})"
        case ast.UnaryOp(op=ast.Not()):
            yield LOGIC, f"bool({ast.unparse(node.operand)})"
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
            yield from _of_filter(node)
        case ast.If(body=[ast.Return() | ast.Raise() | ast.Continue()], orelse=[]):
            yield REMOVED, "pass"
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.AugAssign():
            yield REMOVED, "pass"
        case ast.Call(func=ast.Name(id=name)) if name in _OTHER_CALL:
            yield FLIPPED, _OTHER_CALL[name] + text[len(name) :]
        case ast.IfExp():
            parts = (node.orelse, node.test, node.body)
            yield FLIPPED, "({} if {} else {})".format(*map(ast.unparse, parts))
        case ast.Return(value=ast.Call() | ast.Name() | ast.Attribute()):
            yield FLIPPED, "return None"


def _of_comparison(node: ast.Compare, text: str) -> Iterator[tuple[str, str]]:
    if len(node.ops) > 1:
        return
    left, right = ast.unparse(node.left), ast.unparse(node.comparators[0])
    found = _OPERATOR.search(ast.unparse(node), len(left))
    if found and text:
        operator = " ".join(found.group().split())
        yield FLIPPED, f"({left} {_OPPOSITE[operator]} {right})"
        if operator in _AT_THE_BOUND:
            yield BOUNDARY, f"({left} {_AT_THE_BOUND[operator]} {right})"


def _of_filter(
    node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp,
) -> Iterator[tuple[str, str]]:
    for generator in node.generators:
        if generator.ifs:
            kept, generator.ifs = generator.ifs, []
            yield LOGIC, ast.unparse(node)
            generator.ifs = kept


_FIGURE = re.compile(r"(?<![\w.\"'-])\d{1,4}(?![\w.\"'-])|(?<=\")\d+(?= (?:mois|jours|ans?)\b)")
_LIST = re.compile(r"^[^#\n=]+= *\[([^\[\]]*,[^\[\]]*)\]", re.MULTILINE)
_QUOTED = re.compile(r"\"[^\"\n]*\",? *")
_PAIR = re.compile(r"^(\w+) *= *(\"[\w -]{2,40}\")$", re.MULTILINE)
_SAID = {"note", "source", "url", "why", "comment"}  # nothing is worked out from these


def is_table(source: str, fault: Fault) -> bool:
    """Whether a table with the fault in it can still be read, and says something else."""
    try:
        return tomllib.loads(fault.applied(source)) != tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return False


def faults_of_data(source: str) -> Iterator[Fault]:
    """Of a TOML table, as text: `is_table` says which are worth trying."""
    for found in _FIGURE.finditer(source):
        line = source[source.rfind("\n", 0, found.start()) + 1 : found.start()]
        if "=" in line and "#" not in line and line.partition("=")[0].strip() not in _SAID:
            yield Fault(FIGURE, *found.span(), str(int(found.group()) + 1))
    for found in _LIST.finditer(source):
        for element in _QUOTED.finditer(found.group(1)):
            start = found.start(1) + element.start()
            yield Fault(ELEMENT, start, start + len(element.group()), "")
    pairs = [each for each in _PAIR.finditer(source) if each.group(1) not in _SAID]
    for found in pairs:
        others = {each.group(2) for each in pairs if each.group(1) == found.group(1)}
        for other in sorted(others - {found.group(2)})[:1]:
            yield Fault(VALUE, *found.span(2), other)
        yield Fault(LINE, found.start(), found.end(), "")
