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

TAKE_TURN = f"""
MERGE (g:{GUARD} {{id: 'articulador'}})
SET g.turno = coalesce(g.turno, 0) + 1
RETURN g.turno AS turn, g.esquema AS schema, coalesce(g.orden, 0) AS last
"""
END_TURN = f"MATCH (g:{GUARD}) SET g.esquema = $schema, g.orden = $last"
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
SET d = row
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
    """Those of a label that have the ids ``$ids``."""
    return f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN properties(n) AS held"


def some_edges(label: str) -> str:
    """Relationships of the schema's types that leave the nodes ``$ids`` of a label."""
    return (
        f"UNWIND $ids AS id MATCH (a:{label} {{id: id}})-[r:{'|'.join(RELATIONSHIPS)}]->(b) "
        "WHERE b.id IS NOT NULL RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS held"
    )


def create_nodes(label: str) -> str:
    """``$rows``: properties with the id."""
    return f"UNWIND $rows AS row CREATE (n:{label}) SET n = row"


def change_nodes(label: str) -> str:
    """``$rows``: ``id`` and ``held``, in which null takes a property away; others are left alone."""
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET n += row.held"


def extend_nodes(label: str) -> str:
    """``$rows``: ``id`` and ``more``, evidence that comes after what is there: long lists are not sent again."""
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET n.fuentes = n.fuentes + row.more"


def remove_nodes(label: str) -> str:
    """``$rows``: ids; a node that still has relationships, which then are not ours, refuses."""
    return f"UNWIND $rows AS row MATCH (n:{label} {{id: row}}) DELETE n"


def create_edges(kind: str, source: str, target: str) -> str:
    """``$rows``: ``source``, ``target``, ``held``."""
    return f"{_ends(source, target)} CREATE (a)-[r:{kind}]->(b) SET r = row.held"


def change_edges(kind: str, source: str, target: str) -> str:
    """``$rows``: ``source``, ``target``, ``held``, in which null takes a property away."""
    return f"{_ends(source, target)} MATCH (a)-[r:{kind}]->(b) SET r += row.held"


def extend_edges(kind: str, source: str, target: str) -> str:
    """``$rows``: ``source``, ``target``, ``more``: evidence that comes after what is there."""
    return f"{_ends(source, target)} MATCH (a)-[r:{kind}]->(b) SET r.fuentes = r.fuentes + row.more"


def remove_edges(kind: str, source: str, target: str) -> str:
    """``$rows``: ``source``, ``target``."""
    return f"{_ends(source, target)} MATCH (a)-[r:{kind}]->(b) DELETE r"


def _ends(source: str, target: str) -> str:
    return f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}})"
