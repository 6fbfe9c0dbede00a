"""Report writers: text for people (rich), JSON for programs, both from the same computed result."""
