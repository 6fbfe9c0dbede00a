"""What is refused of a Cypher text before it is sent to an engine, read-only though both engines are asked to be.

Each refusal was tried on Neo4j 5.26 in a read transaction and on the embedded engine with a read-only graph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from articulador.errors import QueryError
from articulador.graph.cypher.tokens import Kind, Token, significant, tokens
from articulador.i18n import N_, _

_LOAD = N_(
    '{place}: "{found}" is refused: LOAD CSV reads any file of the machine, even in a read-only query; '
    "give the rows as a parameter and read them with UNWIND"
)
_FORMAT = N_('{place}: "{found}" is refused: only one engine knows it; choose the form of the result with -f')
_TERMINATE = N_('{place}: "{found}" is refused: it stops the work of other users; use the server\'s own tools')
_PAIRS = {
    # Both engines read files in a read-only query. The embedded one takes `LOAD` `CSV` between backticks as well.
    ("LOAD", "CSV"): _LOAD,
    # The embedded engine answers one long text instead of rows; Neo4j refuses it.
    ("FORMAT", "CSV"): _FORMAT,
    # Neo4j runs it in a read transaction, also after SHOW TRANSACTIONS YIELD.
    ("TERMINATE", "TRANSACTION"): _TERMINATE,
    ("TERMINATE", "TRANSACTIONS"): _TERMINATE,
}
"""Names that stand side by side in no other query: a variable or property ``load`` is never followed by ``csv``."""
_PLANS = {
    # Neo4j gives a plan and no rows; the embedded engine gives the plan's steps as if they were rows.
    "EXPLAIN": N_('{place}: "{found}" is refused: it gives the plan of a query, which is not shown here; leave it out'),
    # Both run the query and keep what they measured beside the rows.
    "PROFILE": N_('{place}: "{found}" is refused: it measures a query, which is not shown here; leave it out'),
}
_CALL = N_(
    '{place}: "{found}" is refused: it is not one of the functions and procedures known to read the graph and nothing '
    "else (others may read files or the network, run a text as a query, or act on the server); "
    "use the server's own tools"
)
_NAMESPACES = (
    # Functions of Neo4j itself. Those without a dot are all harmless, and a plugin's always have one.
    "date.", "datetime.", "duration.", "localdatetime.", "localtime.", "time.", "point.", "vector.similarity.",
    # Functions of APOC that only compute. Left out on purpose: load, import, export, spatial (files, network); cypher,
    # when, case, do, periodic, trigger, custom (run a text as a query, where LOAD CSV may stand); config, log, util.
    "apoc.agg.", "apoc.coll.", "apoc.convert.", "apoc.date.", "apoc.map.", "apoc.math.", "apoc.number.", "apoc.text.",
)  # fmt: skip
_NAMES = frozenset({
    # What is in the graph. Left out on purpose: dbms.killConnection(s), db.clearQueryCaches, db.stats.*, tx.setMetaData
    # act on the server; dbms.listConfig, dbms.queryJmx, dbms.listConnections tell of the server and its users.
    "db.labels", "db.relationshiptypes", "db.propertykeys", "db.indexes", "db.constraints", "db.info", "db.ping",
    "db.schema", "db.schema.visualization", "db.schema.nodetypeproperties", "db.schema.reltypeproperties",
    "apoc.meta.nodetypeproperties", "apoc.meta.reltypeproperties",
    "db.graph_stats", "db.property_stats", "db.property_uniqueness",
    "db.index.fulltext.querynodes", "db.index.fulltext.queryrelationships",
    "db.index.vector.querynodes", "db.index.vector.queryrelationships",
    "dbms.components", "dbms.procedures", "dbms.functions",
})  # fmt: skip
"""Dotted names that are let through, in lower case (the embedded engine takes any); all others are refused."""
_EMPTY = N_("the query is empty; write one, such as MATCH (n:AEI) RETURN n.codigo AS codigo")
_SECOND = N_(
    '{place}: "{found}" comes after the ";" that ends a query; one query is run at a time, and one engine would join '
    "them silently; take one of them out"
)
_TWO_READINGS = N_(
    '{place}: from "{found}" on the two engines read this query differently, because of a \\u escape or a lone '
    "carriage return; write the sign itself, and end lines with a line feed"
)
_SHOWN = 60

Refusal = tuple[Token, str, str]
"""The token where it begins, what is said to be found, the message."""


def check_query(text: str) -> None:
    """Refuse a text that is empty, malformed, several queries, or does more than read the graph.

    Raises QueryError, which says what was found, at which line and column, why it is refused and what to do.
    Writing clauses are let through: both engines refuse them themselves in a read-only query.
    """
    found = significant(tokens(text))
    if all(token.sign == ";" for token in found):
        raise QueryError(_(_EMPTY), value=text[:_SHOWN])
    for refusals in (_pairs, _plans, _calls, _statements):
        for refusal in refusals(found):
            raise _refused(*refusal)
    if "\\u" in text or "\r" in text:
        _check_readings(found, significant(tokens(text, embedded=True)))


def _refused(token: Token, found: str, message: str) -> QueryError:
    shown = " ".join(found.split())
    shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "..."
    return QueryError(_(message).format(place=token.place, found=shown), place=token.place, value=found)


def _pairs(found: Sequence[Token]) -> Iterator[Refusal]:
    """Two names side by side. LOAD as the first word is refused whatever comes after: it can be nothing else."""
    for token, after in pairwise(found):
        message = _PAIRS.get((token.value.upper(), after.value.upper())) if token.is_name and after.is_name else None
        if message:
            yield token, f"{token.text} {after.text}", message
    if found[0].keyword == "LOAD":
        yield found[0], found[0].text, _LOAD


def _plans(found: Sequence[Token]) -> Iterator[Refusal]:
    """EXPLAIN and PROFILE before the first clause, where options may stand too: CYPHER 5 planner=dp EXPLAIN."""
    at = 0
    if found[0].keyword == "CYPHER":
        at = 1
        while at + 1 < len(found) and (found[at].kind is Kind.NUMBER or found[at + 1].sign == "="):
            at += 1 if found[at].kind is Kind.NUMBER else 3
    if at < len(found) and found[at].keyword in _PLANS:
        yield found[at], found[at].text, _PLANS[found[at].keyword]


def called(found: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where functions and procedures are called: index of the first token of each name, and of the one after its last.

    A name may be dotted; it stands before ``(`` or after CALL, which needs no brackets. Keywords before a bracket
    (``IN (``) are among them.
    """
    at = 0
    while at < len(found):
        if not found[at].is_name:
            at += 1
            continue
        end = at + 1
        while end + 1 < len(found) and found[end].sign == "." and found[end + 1].is_name:
            end += 2
        if (end < len(found) and found[end].sign == "(") or (at and found[at - 1].keyword == "CALL"):
            yield at, end
        at = end


def _calls(found: Sequence[Token]) -> Iterator[Refusal]:
    for start, end in called(found):
        name = ".".join(token.value for token in found[start:end:2])
        if "." in name and name.lower() not in _NAMES and not name.lower().startswith(_NAMESPACES):
            yield found[start], name, _CALL


def _statements(found: Sequence[Token]) -> Iterator[Refusal]:
    """Neo4j refuses a second statement; the embedded engine drops each ``;`` and runs all of it as one."""
    ended = False
    for token in found:
        if ended and token.sign != ";":
            yield token, token.text, _SECOND
        ended = ended or token.sign == ";"


def _check_readings(found: Sequence[Token], embedded: Sequence[Token]) -> None:
    """Refuse a text of which what was looked at above is not what the embedded engine reads."""
    for mine, theirs in zip_longest(found, embedded):
        if mine is None or theirs is None or (mine.start, mine.text) != (theirs.start, theirs.text):
            token = mine or theirs
            raise _refused(token, token.text, _TWO_READINGS)
