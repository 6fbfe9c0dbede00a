"""What can be told of a library query without running it: names, columns, and constructs that one engine refuses.

Each check gives what is wrong, one line each; nothing where all is well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from articulador.graph.cypher.tokens import Kind, Token, significant, tokens
from articulador.graph.cypher.unknown import Known, as_note, unknown_names
from articulador.queries.named import NamedQuery

_OPEN, _CLOSE = "([{", ")]}"
_ENDS = {"ORDER", "SKIP", "LIMIT", "UNION"}
_WRITES = {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH"}
_FUNCTIONS = {
    "id", "elementid", "properties", "keys", "date", "datetime", "localdatetime", "time", "localtime", "duration",
    "round", "percentilecont", "percentiledisc", "rand", "timestamp", "randomuuid",
}  # fmt: skip
"""Functions that differ between the engines, or from one call to the next."""
_KEYS = {"name", "title", "type", "label"}
"""Property keys that the embedded engine uses for itself."""


def columns_returned(query: NamedQuery) -> list[str]:
    """The aliases of the last RETURN; an item without one as ``?``."""
    return [item[-1].value if _aliased(item) else "?" for item in _items(significant(tokens(query.text)))]


def problems(query: NamedQuery) -> list[str]:
    """Everything that is wrong with a query."""
    found = significant(tokens(query.text))
    checks = (
        _comments,
        _words,
        _unions,
        _returned,
        _order,
        _stars,
        _calls,
        _inline_where,
        _projections,
        _chained,
        _unknown,
    )
    return [line for check in checks for line in check(query, found)]


def _depths(found: Sequence[Token]) -> list[int]:
    depth, depths = 0, []
    for token in found:
        depth -= token.sign in _CLOSE if token.sign else 0
        depths.append(depth)
        depth += token.sign in _OPEN if token.sign else 0
    return depths


def _last(found: Sequence[Token], keyword: str) -> int:
    """Where a keyword stands last outside all brackets."""
    depths = _depths(found)
    places = [at for at, token in enumerate(found) if token.keyword == keyword and depths[at] == 0]
    return places[-1] if places else len(found)


def _split(found: Sequence[Token]) -> list[list[Token]]:
    """Parts between the commas outside all brackets."""
    parts: list[list[Token]] = [[]]
    for token, depth in zip(found, _depths(found), strict=True):
        if token.sign == "," and depth == 0:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _items(found: Sequence[Token]) -> list[list[Token]]:
    start = _last(found, "RETURN") + 1
    rest = found[start:]
    end = next((at for at, token in enumerate(rest) if token.keyword in _ENDS and _depths(rest)[at] == 0), len(rest))
    body = rest[1:end] if rest and rest[0].keyword == "DISTINCT" else rest[:end]
    return _split(body)


def _aliased(item: Sequence[Token]) -> bool:
    return item[-1].is_name and (len(item) == 1 or (len(item) > 2 and item[-2].keyword == "AS"))


def _comments(query: NamedQuery, _found: Sequence[Token]) -> Iterator[str]:
    for token in tokens(query.text):
        if token.kind is Kind.COMMENT and token.text.startswith("/*"):
            yield "a /* */ comment"


def _words(_query: NamedQuery, found: Sequence[Token]) -> Iterator[str]:
    for before, token in zip([None, *found], found, strict=False):
        if token.is_name and not token.value.isascii():
            yield f"{token.value}: a name that is not ASCII"
        if token.keyword in _WRITES:
            yield f"{token.value}: writes"
        if before is not None and before.sign == "." and token.value.lower() in _KEYS:
            yield f".{token.value}: a property key of the embedded engine"


def _unions(_query: NamedQuery, found: Sequence[Token]) -> Iterator[str]:
    """ORDER BY after a UNION orders its last part only."""
    for token, depth in zip(found, _depths(found), strict=True):
        if token.keyword == "UNION" and depth == 0:
            yield "UNION outside CALL { }: ORDER BY would hold for its last part only"


def _things(found: Sequence[Token]) -> set[str]:
    """Variables of nodes, relationships and paths."""
    named = set()
    for before, token, after in zip(found, found[1:], found[2:], strict=False):
        pattern = before.sign in {"(", "["} and after.sign == ":"
        path = before.keyword == "MATCH" and after.sign == "="
        if token.is_name and (pattern or path):
            named.add(token.value)
    rebound = {after.value for before, after in pairwise(found) if before.keyword == "AS"}
    return named - rebound


def _returned(query: NamedQuery, found: Sequence[Token]) -> Iterator[str]:
    for item in _items(found):
        text = " ".join(token.text for token in item)
        if not _aliased(item):
            yield f"{text}: no alias"
        if len(item) in {1, 3} and item[0].value in _things(found):
            yield f"{text}: a node, relationship or path"
    explained = [column.name for column in query.columns]
    if columns_returned(query) != explained:
        yield f"returns {columns_returned(query)}, explains {explained}"


def order_keys(query: NamedQuery) -> list[str]:
    """What the answer is ordered by, as text: columns and other expressions."""
    found = significant(tokens(query.text))
    at = _last(found, "ORDER")
    ends = [token for token in found[at + 2 :] if token.keyword not in {"ASC", "ASCENDING", "DESC", "DESCENDING"}]
    stop = next((i for i, token in enumerate(ends) if token.keyword in {"SKIP", "LIMIT"}), len(ends))
    return ["".join(token.text for token in part) for part in _split(ends[:stop]) if part]


def with_order_keys(query: NamedQuery) -> tuple[str, list[str]]:
    """A query that also gives the properties that it is ordered by, and the columns that tell its rows apart.

    Other expressions of the order are left out: they may part rows, never join them.
    """
    columns = {column.name for column in query.columns}
    properties = {key: f"orden_{at}" for at, key in enumerate(order_keys(query)) if re.fullmatch(r"\w+\.\w+", key)}
    found = significant(tokens(query.text))
    cut = found[_last(found, "ORDER")].start
    more = "".join(f", {key} AS {alias}" for key, alias in properties.items())
    keys = [properties.get(key, key) for key in order_keys(query) if key in columns or key in properties]
    return f"{query.text[:cut].rstrip()}{more}\n{query.text[cut:]}", keys


def _order(query: NamedQuery, _found: Sequence[Token]) -> Iterator[str]:
    if not order_keys(query):
        yield "no ORDER BY"


def _stars(_query: NamedQuery, found: Sequence[Token]) -> Iterator[str]:
    opened: list[Token] = []
    for at, token in enumerate(found):
        if token.sign and token.sign in _OPEN:
            opened.append(found[at - 1] if token.sign == "[" else token)
        elif token.sign and token.sign in _CLOSE:
            opened.pop()
        elif token.sign == "*" and opened and opened[-1].sign == "-" and not _bounded(found, at):
            yield f"{token.place}: * without an upper bound"


def _bounded(found: Sequence[Token], at: int) -> bool:
    after = " ".join(part.text for part in [*found[at : at + 4], found[-1]])
    return re.match(r"\* (\d+ )?\.\. \d+ ", f"{after} ") is not None


def _calls(_query: NamedQuery, found: Sequence[Token]) -> Iterator[str]:
    for token, after in pairwise(found):
        if token.is_name and after.sign == "(" and token.value.lower() in _FUNCTIONS:
            yield f"{token.value}(): differs between the engines"
        if token.keyword == "COLLECT" and after.sign == "{":
            yield "COLLECT { }"
        if token.sign == "!" or token.value.lower() == "apoc":
            yield f"{token.value}: not portable"
        if token.sign == ")" and (after.sign in {"{", "+"} and after.start == token.start + 1):
            yield f"{token.place}: a quantified pattern"


def _inline_where(_query: NamedQuery, found: Sequence[Token]) -> Iterator[str]:
    """``(n:AEI WHERE ...)``: the bracket opens with a variable or colon, and holds no IN."""
    opened: list[int] = []
    for at, token in enumerate(found):
        if token.sign and token.sign in _OPEN:
            opened.append(at)
        elif token.sign and token.sign in _CLOSE:
            opened.pop()
        elif token.keyword == "WHERE" and opened and found[opened[-1]].sign in {"(", "["}:
            inside = found[opened[-1] + 1 : at]
            if not any(part.keyword == "IN" for part in inside) and not any(part.sign in {"-", "|"} for part in inside):
                yield f"{token.place}: WHERE inside a pattern"


def _projections(_query: NamedQuery, found: Sequence[Token]) -> Iterator[str]:
    """``n {.a, b}``: a bare variable in a map projection."""
    for at, token in enumerate(found):
        if token.sign == "{" and at and found[at - 1].is_name and found[at + 1].sign == ".":
            depths = _depths(found[at + 1 :])
            end = next(i for i, depth in enumerate(depths) if depth < 0)
            for part in _split(found[at + 1 : at + 1 + end]):
                if len(part) == 1:
                    yield f"{part[0].value}: a bare variable in a map projection"


def _chained(_query: NamedQuery, found: Sequence[Token]) -> Iterator[str]:
    """``1 < x < 3``: two comparisons with nothing between them that parts conditions."""
    before = -1
    for at, token in enumerate(found[:-1]):
        if token.keyword or (token.sign and token.sign in ",()[]{}|"):
            before = -1
        arrow = found[at + 1].sign == "-" or found[at - 1].sign == "-"
        if token.sign in {"<", ">"} and not arrow:
            if before >= 0 and at - before > 1:
                yield f"{token.place}: chained comparison"
            before = at


def _unknown(query: NamedQuery, _found: Sequence[Token]) -> Iterator[str]:
    """Labels, types and properties that the schema does not have."""
    for unknown in unknown_names(query.text, Known.schema()):
        yield as_note(unknown)
