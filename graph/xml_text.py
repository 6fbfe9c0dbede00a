"""Text that XML can hold: what it cannot is left out and counted, so that it is announced."""

from __future__ import annotations

import re

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class XmlText:
    """Cleans texts one after another; ``removed`` is how many characters were left out of all of them."""

    def __init__(self) -> None:
        self.removed = 0

    def clean(self, text: str) -> str:
        """Leave out control characters and others that no XML file may have."""
        kept, count = _ILLEGAL.subn("", text)
        self.removed += count
        return kept
