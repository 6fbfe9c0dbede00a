"""The page put together and written: one HTML file without a script, under a policy that lets nothing in."""

from __future__ import annotations

import base64
import hashlib
import shlex
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import PurePath

from articulador import __version__
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS, VERSION
from articulador.graph.stores.login import is_server
from articulador.i18n import _, language, ngettext
from articulador.queries.cascade import Tally
from articulador.queries.elements import name, number, plan_of, text
from articulador.queries.gaps.model import Outcome, Report, Severity
from articulador.queries.gaps.scope import Groups
from articulador.queries.gaps.summary import Headline, counts, headlines, whole_coverage
from articulador.report.gaps import words as gap_words
from articulador.report.summary import bars, figures, gaps, heat, map_drawing, unread
from articulador.report.summary.bars import Bar
from articulador.report.summary.figures import Level, Lost, Tile
from articulador.report.summary.gaps import Line, Matter, Units
from articulador.report.summary.heat import Heat
from articulador.report.summary.map_parts import cascade_of, lost_without_link
from articulador.report.summary.shapes import Drawing
from articulador.report.summary.unread import Unread
from articulador.report.summary.words import words
from articulador.report.words import clean, short

MOST_PLANS = 12
"""Plans that get a section each; of more, a table tells what each amounts to."""
_NAME = 300
_FIRST = (("pgg", "OEI"), ("pgg", "AEI"), ("upper_link", "OEI"))
"""Tallies that the table of plans tells."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the page is made of: the graph and the gap report.

    ``groups`` are the units that each element belongs to; ``part`` says in words which part was asked for, empty for
    all, ``chosen`` is that part. Figures and coverage of the report are those of whole plans.
    """

    graph: PlanGraph
    report: Report
    groups: Groups
    part: str = ""
    chosen: PlanGraph | None = None

    @property
    def shown(self) -> PlanGraph:
        """The graph, or the part of it that was asked for."""
        return self.chosen or self.graph

    @property
    def kept(self) -> frozenset[str] | None:
        """Ids of the part; None for all."""
        return frozenset(node.id for node in self.chosen.nodes()) if self.chosen else None


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in the table of plans."""

    anchor: str
    name: str
    bars: tuple[tuple[str, Bar], ...]
    severities: tuple[int, int, int]
    lost: int
    undecided: int


@dataclass(frozen=True, slots=True)
class Part:
    """All that is told of one plan; ``tiles``, ``levels`` and ``families`` are empty where it is the only one."""

    anchor: str
    name: str
    meta: str
    tiles: tuple[Tile, ...]
    sentences: tuple[str, ...]
    levels: tuple[Level, ...]
    families: tuple[Line, ...]
    drawings: tuple[Drawing, ...]
    loose: Drawing | None
    heats: tuple[Heat, ...]
    keys: tuple[tuple[str, str, str], ...]
    unread: Unread


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    title: str
    meta: str
    part: str
    lead: str
    sentences: tuple[str, ...]
    tiles: tuple[Tile, ...]
    plans: tuple[PlanRow, ...]
    levels: tuple[Level, ...]
    looks: frozenset[str]
    matters: tuple[Matter, ...]
    families: tuple[Line, ...]
    total: Line
    units: Units
    parts: tuple[Part, ...]
    without_parts: str
    commands: tuple[tuple[str, str], ...]
    made_by: str


def as_html(told: Told) -> str:
    """Give the page; it is the same whenever it is made from the same."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - late: only who makes a page needs it
    from markupsafe import Markup  # noqa: PLC0415

    templates = Environment(
        loader=PackageLoader("articulador.report.summary", "."), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    style = _style()
    return templates.get_template("summary.html").render(
        lang=language(),
        policy=policy(style),
        style=Markup(style),
        page=page_of(told),
        w=words(),
        width=map_drawing.WIDTH,
        columns=map_drawing.COLUMNS,
    )


def policy(style: str) -> str:
    """Content-Security-Policy under which nothing runs, nothing is fetched, and only this style is used."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _style() -> str:
    """The style sheet, with the colours that the schema gives each level."""
    own = files("articulador.report.summary").joinpath("summary.css").read_text(encoding="utf-8").strip()
    levels = "\n".join(f".level-{label.name} {{ fill: {label.colour}; }}" for label in LABELS.values())
    return f"{own}\n{levels}"


def page_of(told: Told) -> Page:
    """Work out all that the page says."""
    report, result = told.report, told.report.result
    each = headlines(told.report)
    one = each[0] if len(each) == 1 else None
    many = len(result.plans) > 1
    found, coverage = counts(report), whole_coverage(told.report)
    lost = _lost(told, *result.plans)
    overall = one or (Headline("", "", len(result.plans), coverage, _rows_lost(told)) if coverage else None)
    levels = figures.levels(overall, lost) if overall else ()
    return Page(
        _title(report), _meta(told), told.part, figures.lead(found, len(result.plans)),
        tuple(figures.sentences(overall, found)), figures.tiles(overall, lost) if overall else (),
        tuple(_rows(told)) if many else (), levels, figures.looks(levels),
        gaps.matters(report), gaps.families(report), _total(report), gaps.units(report, told.groups, named=many),
        tuple(_parts(told)) if len(result.plans) <= MOST_PLANS else (), _without(len(result.plans)),
        tuple(_commands(result.source)), " ".join(("articulador", __version__, "·", _("schema"), VERSION)),
    )  # fmt: skip


def _lost(told: Told, *slugs: str) -> Lost:
    """Lost links of plans; none where there are so many that nobody goes through every element."""
    found: Counter[tuple[str, str]] = Counter()
    if len(told.report.result.plans) <= MOST_PLANS:
        for slug in slugs:
            found.update(lost_without_link(told.graph, slug))
    return found


def _rows_lost(told: Told) -> Counter[tuple[str, str]]:
    """Elements whose rows the text lost, of all plans together."""
    found: Counter[tuple[str, str]] = Counter()
    for lost in told.report.result.lost.values():
        found.update(lost)
    return found


def _headline(report: Report, slug: str) -> Headline:
    """Figures of one plan of several."""
    tallies = report.result.coverage.get(slug, ())
    return headlines(replace(report, result=replace(report.result, coverage={slug: tallies})))[0]


def _title(report: Report) -> str:
    plans = report.result.plans
    if len(plans) == 1:
        slug, called = next(iter(plans.items()))
        return short(called or slug, _NAME)
    return ngettext("{count} plan", "{count} plans", len(plans)).format(count=len(plans))


def _meta(told: Told) -> str:
    """Entity and period of the only plan, and where it was read."""
    result = told.report.result
    files_read = ", ".join(map(_called, result.source.split(", ")))
    own = [_about(told.graph, slug) for slug in result.plans] if len(result.plans) == 1 else []
    return " · ".join(filter(None, (*own, short(files_read, _NAME))))


def _about(graph: PlanGraph, slug: str) -> str:
    """Entity, its acronym, and the years of a plan."""
    node = plan_of(graph, slug)
    if node is None:
        return clean(slug)
    owners = (graph.node(edge.target) for edge in graph.out_edges(node.id, "PERTENECE_A"))
    entity = next((one for one in owners if one.label == "Entidad"), None)
    sigla = clean(text(entity, "sigla")) if entity else ""
    called = short(name(entity), _NAME) if entity else ""
    years = [int(year) for key in ("periodo_inicio", "periodo_fin") if (year := number(node, key))]
    told = f"{called} ({sigla})" if sigla and called else called or sigla
    return " · ".join(filter(None, (told, "–".join(map(str, years)))))


def _rows(told: Told) -> Iterator[PlanRow]:
    report = told.report
    by_plan = gaps.by_plan(report)
    for place, (slug, called) in enumerate(report.result.plans.items(), 1):
        tallies = {(tally.measure, tally.label): tally for tally in report.result.coverage.get(slug, ())}
        found: Counter[Severity | Outcome] = by_plan.get(slug, Counter())
        errors, warnings, notices = (found.get(severity, 0) for severity in Severity)
        lost = _lost(told, slug)
        drawn = tuple(_drawn(tallies.get(key), lost.get(key, 0)) for key in _FIRST)
        yield PlanRow(
            _anchor(place), _about(told.graph, slug) or short(called or slug, _NAME), drawn,
            (errors, warnings, notices),
            found.get(Outcome.READING, 0), found.get(Outcome.UNDECIDED, 0),
        )  # fmt: skip


def _drawn(tally: Tally | None, lost: int) -> tuple[str, Bar]:
    return (gap_words.covered(tally), bars.of_tally(tally, lost, legible=False)) if tally else ("–", ())


def _anchor(place: int) -> str:
    """Name of a plan's section: a slug may be anything."""
    return f"plan-{place}"


def _total(report: Report) -> Line:
    found = counts(report)
    errors, warnings, notices = (found.severities[severity] for severity in Severity)
    lost, undecided = found.outcomes[Outcome.READING], found.outcomes[Outcome.UNDECIDED]
    return Line(_("In all"), "", (), (errors, warnings, notices), lost, undecided)


def _parts(told: Told) -> Iterator[Part]:
    plans = told.report.result.plans
    for place, (slug, called) in enumerate(plans.items(), 1):
        cascade = cascade_of(told.graph, slug, told.kept)
        heats = tuple(heat.heats(told.shown, slug))
        own = _own_figures(told, slug) if len(plans) > 1 else ((), (), (), ())
        tiles, sentences, levels, families = own
        yield Part(
            _anchor(place), short(called or slug, _NAME), _about(told.graph, slug),
            tiles, sentences, levels, families,
            tuple(map_drawing.drawings(cascade)), map_drawing.loose(cascade), heats, heat.keys(heats),
            unread.unread(told.graph, slug),
        )  # fmt: skip


def _own_figures(
    told: Told, slug: str
) -> tuple[tuple[Tile, ...], tuple[str, ...], tuple[Level, ...], tuple[Line, ...]]:
    """Figures of one plan of several: of its own tallies and findings."""
    report, lost = told.report, _lost(told, slug)
    own = replace(report, result=replace(report.result, findings=gaps.only_of(report, slug)))
    headline = _headline(told.report, slug)
    sentences = tuple(figures.sentences(headline, counts(own)))
    return figures.tiles(headline, lost), sentences, figures.levels(headline, lost), gaps.families(own)


def _without(count: int) -> str:
    if count <= MOST_PLANS:
        return ""
    message = _(
        "{count} plans are more than a page has room for one by one (at most {most}): map, matrix and what could not "
        "be read are told of each plan when it is the only source."
    )
    return message.format(count=count, most=MOST_PLANS)


def _called(source: str) -> str:
    """A file without its folder, which is nobody else's; a server by its address."""
    return source if is_server(source) else PurePath(source).name


def _commands(source: str) -> Iterator[tuple[str, str]]:
    """Commands that give the detail, with what each gives."""
    sources = source.split(", ")
    names = " ".join(shlex.quote(_called(one)) for one in sources)
    named = names if len(names) <= 90 else _("SOURCE")
    yield f"articulador gaps {named}", _("every gap with its place, its rule and what to do")
    yield f"articulador view {named} -o plan.html", _("the map to explore: chains, evidence, search, filters")
    if not any(map(is_server, sources)):
        yield f"articulador read {named}", _("what became of every printed row")
    yield "articulador rule explain PGG002", _("what a rule checks and why")
