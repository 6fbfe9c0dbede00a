"""From a path to text: what cannot be a plan document is refused with one clear message."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from articulador.errors import SourceError, reason
from articulador.i18n import N_, _

DAMAGED = N_("utf-8, damaged")
"""Encoding of a text that is UTF-8 but for a few bytes."""
MAX_BYTES = 50_000_000
_MAGIC = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "ZIP/XLSX/DOCX",
    b"\xd0\xcf\x11\xe0": "DOC/XLS",
    b"\x1f\x8b": "GZIP",
    b"\x89PNG": "PNG",
}


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a document and the encoding it was read with (``utf-8``, ``cp1252``, ``latin-1``, ``utf-16``).

    ``utf-8, damaged`` is UTF-8 with a few bytes that are not: each is U+FFFD in ``content``.
    """

    path: str
    content: str
    encoding: str


def _refuse(path: Path, message: str, value: str = "") -> SourceError:
    return SourceError(f"{path}: {message}", place=str(path), value=value)


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise _refuse(path, _("is a folder; expected a plan document as text or markdown"))
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            text = _("has more than {limit} MB, too much for a plan as text: check that this is the file you meant")
            raise _refuse(path, text.format(limit=MAX_BYTES // 1_000_000))
        return data
    except FileNotFoundError:
        raise _refuse(path, _("there is no such file; check the path")) from None
    except OSError as error:
        raise _refuse(path, _("cannot be read: {reason}").format(reason=reason(error))) from None


def _check_binary(path: Path, data: bytes) -> None:
    if data.lstrip()[:1] == b"{" and b'"articulador' in data[:400]:
        raise _refuse(
            path, _("is a graph that articulador saved, not a plan document: ask it with stats, show or trace")
        )
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            text = _("is a {kind} file, not text; convert it to text first (for a PDF: pdftotext -layout)")
            raise _refuse(path, text.format(kind=name))
    if b"\x00" in data[:100_000] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _refuse(path, _("is a binary file; expected a plan document as text or markdown"))


def _decode(path: Path, data: bytes) -> tuple[str, str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16"), "utf-16"
        except UnicodeDecodeError:
            raise _refuse(path, _("begins as UTF-16 but is not; save it as UTF-8")) from None
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding), encoding.removesuffix("-sig")
        except UnicodeDecodeError:
            if encoding == "utf-8-sig" and _damaged_utf8(data):
                return data.decode("utf-8-sig", errors="replace"), DAMAGED
    return data.decode("latin-1"), "latin-1"


def _damaged_utf8(data: bytes) -> bool:
    """True where nearly all bytes beyond ASCII are UTF-8 (in another encoding, hardly any is)."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    return bad * 20 <= sum(char > "\x7f" for char in text)


def read_text(path: Path) -> Text:
    """Read a text file whole: UTF-8 (a few bad bytes are replaced), else cp1252, else latin-1; which one is said.

    Raises SourceError for a missing, empty, binary or huge file and for a folder.
    """
    data = _bytes(path)
    if not data.strip():
        raise _refuse(path, _("is empty; expected a plan document as text or markdown"))
    _check_binary(path, data)
    content, encoding = _decode(path, data)
    return Text(str(path), content, encoding)
