"""A prompt for Cypher: statements, completion, settings and the conversation, each apart from the terminal."""
