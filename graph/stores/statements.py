"""The statements that put the schema's elements on a Neo4j server and read them back.

Labels and types stand in the text, since Cypher takes no parameter for them: all of them come from the schema. Values
are always parameters.
"""

from __future__ import annotations

from articulador.graph.schema import LABELS, RELATIONSHIPS

RECORD = "_Documento"
"""What the store keeps of each document: ``id`` (slug), ``orden``, ``esquema``, ``cita``, ``contenido``."""
GUARD = "_Articulador"
"""The one node that every load locks first, so that loads come one after another; it has the schema version."""

_DONE = " RETURN count(*) AS done"
"""Of a statement that gives something the server tells that it has begun, of others only that they are over: with this
the next rows are packed and sent meanwhile."""
LOCK = f"MERGE (g:{GUARD} {{id: 'articulador'}}) SET g.turno = coalesce(g.turno, '')"
TAKE_TURN = f"""
MATCH (g:{GUARD})
WITH g, g.turno AS found
SET g.turno = $mark
RETURN found, g.esquema AS schema, coalesce(g.orden, 0) AS last
"""
END_TURN = f"UNWIND $rows AS row MATCH (g:{GUARD}) SET g.esquema = row[0], g.orden = row[1]"
SCHEMA_HELD = f"MATCH (g:{GUARD}) RETURN g.esquema AS schema"

RECORDS = f"""
UNWIND $slugs AS slug
MATCH (d:{RECORD} {{id: slug}})
RETURN d.id AS slug, d.orden AS place, d.contenido AS content
"""
CONTRIBUTORS = f"""
MATCH (d:{RECORD})
WHERE NOT d.id IN $slugs AND (d.id IN $owners OR any(cited IN d.cita WHERE cited IN $ids))
RETURN d.id AS slug, d.orden AS place, d.contenido AS content
"""
ALL_RECORDS = f"MATCH (d:{RECORD}) RETURN d.contenido AS content ORDER BY d.orden"
KEEP_RECORDS = f"""
UNWIND $rows AS row
MERGE (d:{RECORD} {{id: row.id}})
SET d = row{_DONE}
"""

COUNTS = "\nUNION ALL\n".join([
    *(f"MATCH (n:{label}) RETURN '{label}' AS name, count(n) AS total" for label in LABELS),
    *(f"MATCH ()-[r:{kind}]->() RETURN '{kind}' AS name, count(r) AS total" for kind in RELATIONSHIPS),
])  # fmt: skip

NAMES = (
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType",
    "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey",
)
"""Labels, types and property names that anything on the server bears."""


def schema_statements() -> list[str]:
    """Give constraints and indexes: identity and code of every label."""
    unique = [
        f"CREATE CONSTRAINT articulador_{label.strip('_').lower()}_id IF NOT EXISTS FOR (n:{label}) "
        "REQUIRE n.id IS UNIQUE"
        for label in (*LABELS, RECORD, GUARD)
    ]
    indexes = [
        f"CREATE INDEX articulador_{label.lower()}_codigo IF NOT EXISTS FOR (n:{label}) ON (n.codigo)"
        for label in LABELS
    ]
    return [*unique, *indexes]


def nodes_of(label: str) -> str:
    """Every node of a label."""
    return f"MATCH (n:{label}) WHERE n.id IS NOT NULL RETURN properties(n) AS held"


def edges_of(kind: str) -> str:
    """Every relationship of a type."""
    return (
        f"MATCH (a)-[r:{kind}]->(b) WHERE a.id IS NOT NULL AND b.id IS NOT NULL "
        "RETURN a.id AS source, b.id AS target, properties(r) AS held"
    )


def some_nodes(label: str) -> str:
    """Those of a label that have the ids ``$ids``, and what the server itself calls them.

    That is the quickest way to find a node again, and does for all labels. It is good while nobody removes the node.
    """
    return f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN properties(n) AS held, elementId(n) AS name"


def create_nodes(label: str) -> str:
    """``$rows``: properties with the id. Gives ids and what the server itself calls the nodes."""
    created = f"UNWIND $rows AS row CREATE (n:{label}) SET n = row"
    return f"{created} RETURN collect(n.id) AS ids, collect(elementId(n)) AS names"


STILL_NAMED = """
UNWIND $names AS row
MATCH (n) WHERE elementId(n) = row[0] AND n.id = row[1]
RETURN count(n) AS total
"""
"""How many nodes the server still calls as it did: ``$names`` are what it called them, and ids."""
_NODE = "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row[0]"
CHANGE_NODES = f"{_NODE} SET n += row[1]{_DONE}"
"""``$rows``: what the server calls a node, and properties, in which null takes one away; others are left alone."""
EXTEND_NODES = f"{_NODE} SET n.fuentes = n.fuentes + row[1]{_DONE}"
"""``$rows``: what the server calls a node, and evidence after what is there: long lists are not sent again."""
REMOVE_NODES = f"{_NODE} DELETE n{_DONE}"
"""``$rows``: what the server calls a node; one that still has relationships, which then are not ours, refuses."""
SOME_EDGES = (
    f"UNWIND $names AS name MATCH (a) WHERE elementId(a) = name MATCH (a)-[r:{'|'.join(RELATIONSHIPS)}]->(b) "
    "WHERE b.id IS NOT NULL RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS held"
)
"""Relationships of the schema's types that leave the nodes that the server calls ``$names``."""

_ENDS = "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1]"
"""``$rows`` of relationships: what the server calls the source, and the target, then what is written."""


def create_edges(kind: str) -> str:
    """``$rows``: source, target, properties."""
    return f"{_ENDS} CREATE (a)-[r:{kind}]->(b) SET r = row[2]{_DONE}"


def change_edges(kind: str) -> str:
    """``$rows``: source, target, properties, in which null takes one away."""
    return f"{_ENDS} MATCH (a)-[r:{kind}]->(b) SET r += row[2]{_DONE}"


def extend_edges(kind: str) -> str:
    """``$rows``: source, target, evidence that comes after what is there."""
    return f"{_ENDS} MATCH (a)-[r:{kind}]->(b) SET r.fuentes = r.fuentes + row[2]{_DONE}"


def remove_edges(kind: str) -> str:
    """``$rows``: source, target."""
    return f"{_ENDS} MATCH (a)-[r:{kind}]->(b) DELETE r{_DONE}"
