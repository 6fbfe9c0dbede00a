"""Candidate links as a list for people, as JSON, as rows of a sheet, and as decisions for the settings file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from articulador.graph.stores import Query, Rows
from articulador.i18n import N_, _, ngettext
from articulador.queries.elements import code, name
from articulador.queries.suggesting import Candidate, Kind, Lack, Lacking, Reason
from articulador.report import forms, pieces
from articulador.report.forms import Json
from articulador.report.rows import Asked
from articulador.report.words import clean, place, short

if TYPE_CHECKING:
    from rich.console import RenderableType

_LACKS = {
    Lack.OEI: N_("no OEI takes it up by a row of its own"),
    Lack.UPPER: N_("no link of its own to an upper plan"),
    Lack.AEI: N_("no AEI delivers it"),
    Lack.PGG: N_("its link to the PGG could not be read"),
}
_COLUMNS = (
    "key", "score", "plan", "lack", "lost", "element", "source", "source_nombre", "type", "target", "target_nombre",
    "reason", "source_text", "target_text", "evidence",
)  # fmt: skip
_WORDS = 6


def text_parts(found: Sequence[Lacking], least: float) -> Iterator[RenderableType]:
    """Elements with candidates first, then those without."""
    with_some = [one for one in found if one.candidates]
    yield Text(_counted(found, with_some, least))
    for one in with_some:
        yield from _lacking(one)
    without = [one for one in found if not one.candidates]
    if without:
        yield pieces.heading(_("Nothing in the plan's words speaks for a link"))
    for lack in Lack:
        same = [one.element for one in without if one.lack is lack]
        if same:
            yield Text(f"{_(_LACKS[lack])}: {pieces.roll(same)}")
    if with_some:
        told = _("Proposals, not what the plan states. To take one over: --accept KEY --author NAME --reason WORDS.")
        yield Text(f"\n{told}", "dim")


def _counted(found: Sequence[Lacking], with_some: Sequence[Lacking], least: float) -> str:
    if not found:
        return _("No element lacks a link that could be proposed.")
    message = ngettext(
        "{count} element lacks a link; {some} with candidates of score {least:g} or more",
        "{count} elements lack a link; {some} with candidates of score {least:g} or more",
        len(found),
    )
    return message.format(count=len(found), some=len(with_some), least=least)


def _lacking(one: Lacking) -> Iterator[RenderableType]:
    yield Text(f"\n{pieces.called(one.element)}", "bold")
    lost = _("; the text lost rows of the table that would say") if one.lost else ""
    yield Text(f"[{clean(one.plan)} · {_(_LACKS[one.lack])}{lost}]", "dim")
    for candidate in one.candidates:
        other = candidate.source if candidate.target.id == one.element.id else candidate.target
        yield Padding(Text(f"{candidate.score:3}  {candidate.key}  {pieces.called(other)}"), (0, 0, 0, 1))
        for reason in candidate.reasons:
            yield Padding(Text(_why(reason)), (0, 0, 0, 6))
        for evidence in candidate.evidence:
            printed = short(evidence.text, 160) if evidence.text else _("(its printed row is not kept)")
            yield Padding(Text(f"{place(evidence.place, one.plan)}: {printed}", "dim"), (0, 0, 0, 6))


def _why(reason: Reason) -> str:
    alike = not reason.only_source and not reason.only_target
    if reason.kind is Kind.INDICATOR:
        if alike:
            return _('the same indicator: "{text}"').format(text=clean(reason.source))
        told = _('near indicators ({score}): "{source}" / "{target}"')
        return told.format(score=round(reason.score), source=clean(reason.source), target=clean(reason.target))
    if alike:
        return _("the same statement")
    told = _("near statements ({score}); only in one: {mine}; only in the other: {theirs}")
    return told.format(
        score=round(reason.score), mine=_some(reason.only_source), theirs=_some(reason.only_target)
    )  # fmt: skip


def _some(words: Sequence[str]) -> str:
    shown = ", ".join(words[:_WORDS]) + ("…" if len(words) > _WORDS else "")
    return shown or _("nothing")


def as_json(found: Sequence[Lacking], source: str, least: float) -> str:
    """Give every element that lacks a link, with its candidates."""
    return forms.answer(source, min_score=least, lacking=[_lacking_form(one) for one in found])


def _lacking_form(one: Lacking) -> dict[str, Json]:
    candidates = [_candidate_form(candidate) for candidate in one.candidates]
    return {**forms.element(one.element), "lack": one.lack, "lost": one.lost, "candidates": candidates}


def _candidate_form(one: Candidate) -> dict[str, Json]:
    return {
        "key": one.key,
        "score": one.score,
        "source": forms.element(one.source),
        "type": one.type,
        "target": forms.element(one.target),
        "reasons": [_reason_form(reason) for reason in one.reasons],
        "evidence": [{"place": each.place, "text": each.text} for each in one.evidence],
    }


def _reason_form(reason: Reason) -> dict[str, Json]:
    return {
        "kind": reason.kind,
        "score": round(reason.score, 1),
        "source": reason.source,
        "target": reason.target,
        "only_source": list(reason.only_source),
        "only_target": list(reason.only_target),
    }


def as_rows(found: Sequence[Lacking], source: str, least: float) -> tuple[Rows, Asked]:
    """Give one row for each candidate, with its best reason, for CSV and XLSX."""
    rows = tuple(_row(one, candidate) for one in found for candidate in one.candidates)
    return Rows(_COLUMNS, rows), Asked(source, Query(f"articulador suggest --min-score {least:g}"))


def _row(one: Lacking, candidate: Candidate) -> tuple[str | int | bool, ...]:
    best = candidate.reasons[0]
    return (
        candidate.key, candidate.score, one.plan, one.lack.value, one.lost, one.element.id, candidate.source.id,
        name(candidate.source), candidate.type, candidate.target.id, name(candidate.target), best.kind.value,
        best.source, best.target, " || ".join(f"{each.place}: {each.text}" for each in candidate.evidence),
    )  # fmt: skip


def as_decisions(accepted: Sequence[Candidate], author: str, reason: str, day: date) -> str:
    """Give ``[[decision]]`` tables for the settings file, one for each link."""
    return "\n".join(_decision(one, author, reason, day) for one in accepted)


def _decision(one: Candidate, author: str, reason: str, day: date) -> str:
    ends = f"{code(one.source) or name(one.source)} -> {code(one.target) or name(one.target)}"
    return "\n".join([
        "[[decision]]",
        f"# {clean(ends)} ({one.score})",
        'kind = "link"',
        f"source = {_quoted(one.source.id)}",
        f"type = {_quoted(one.type)}",
        f"target = {_quoted(one.target.id)}",
        f"author = {_quoted(author)}",
        f"date = {day.isoformat()}",
        f"reason = {_quoted(reason)}",
        "",
    ])  # fmt: skip


def _quoted(text: str) -> str:
    """Quote a text for TOML: its escapes are those of JSON, and DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
