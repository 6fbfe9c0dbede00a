"""The page: one file with everything in it, under a policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from articulador.i18n import _, language
from articulador.queries.elements import reading_order
from articulador.queries.overview import Overview
from articulador.viz.network import library, network
from articulador.viz.overview import figures
from articulador.viz.packing import packed
from articulador.viz.payload import Story, payload
from articulador.viz.plain import Json
from articulador.viz.words import words

MAP_TABS = ("map", "gaps", "indicators", "matrix", "table", "trace")
"""Views of the page of a graph, in the order of their tabs; the first one opens."""
OVERVIEW_TABS = ("levels", "entities", "upper", "gaps")
MOST = 5_000
"""Elements that the explorer draws; of more there is an overview."""
_ESCAPES = {ord("&"): "\\u0026", ord("<"): "\\u003c", ord(">"): "\\u003e", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def page(what: Story | Overview, title: str) -> str:
    """Give the whole page as text: the explorer of a graph, or an overview in figures."""
    if isinstance(what, Overview):
        return _filled("overview.html", title, OVERVIEW_TABS, "entities", figures(what), _scripts("base", "overview"))
    nodes = sorted(what.graph.nodes(), key=reading_order)
    data = {**packed(payload(what)), "network": network(nodes)}
    return _filled("page.html", title, MAP_TABS, "table", data, library(), _scripts("base", "app"))


def titled(what: Story | Overview) -> str:
    """Title of the page: the plan's name, or how many plans there are."""
    names = [one.name for one in what.plans] if isinstance(what, Overview) else what.spanish.result.plans.values()
    if len(names) == 1:
        return next(iter(names)) or _("{count} plans").format(count=1)
    return _("{count} plans").format(count=len(names))


def policy(style: str, *scripts: str) -> str:
    """Content-Security-Policy under which only these run, and nothing is fetched."""
    allowed = " ".join(f"'sha256-{_digest(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'sha256-{_digest(style)}'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _filled(
    name: str, title: str, tabs: Sequence[str], first_list: str, data: Mapping[str, Json], *scripts: str
) -> str:
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 - late: only who makes a page
    from markupsafe import Markup  # noqa: PLC0415

    environment = Environment(autoescape=True, undefined=StrictUndefined, loader=FunctionLoader(_asset))
    style = _asset("page.css")
    return environment.get_template(name).render(
        lang=language(), title=title, tabs=tabs, first_list=first_list, policy=policy(style, *scripts),
        style=Markup(style), words=Markup(_json(words())), data=Markup(_json(data)), scripts=[*map(Markup, scripts)],
    )  # fmt: skip


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _json(value: Json) -> str:
    """JSON that ends no script and opens no comment, whatever a plan says."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


@cache
def _asset(name: str) -> str:
    return files("articulador.viz").joinpath("assets", name).read_text(encoding="utf-8").strip()


@cache
def _scripts(*folders: str) -> str:
    """Every script of these folders of ``assets``, in the order of their names, as one."""
    parts = []
    for folder in (files("articulador.viz").joinpath("assets", name) for name in folders):
        parts += sorted((item for item in folder.iterdir() if item.name.endswith(".js")), key=lambda item: item.name)
    return "\n".join(part.read_text(encoding="utf-8").strip() for part in parts)
