"""One file a rule: ``pgg001-no-priorizado.cypher``, or ``cod004_infinitivo.py`` where Cypher cannot say it.

See ``queries/gaps/header.py`` for what a file says of itself and what it gives.
"""
