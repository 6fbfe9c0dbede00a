"""The page: one file with everything in it, under a policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from importlib.resources import files

from articulador.i18n import language
from articulador.queries.elements import reading_order
from articulador.viz.network import library, network
from articulador.viz.packing import packed
from articulador.viz.payload import Json, Story, payload
from articulador.viz.words import words

VIEWS = ("gaps", "indicators", "matrix", "table", "trace")
"""Views beside the map, in the order of their sections."""
_ESCAPES = {ord("&"): "\\u0026", ord("<"): "\\u003c", ord(">"): "\\u003e", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def page(story: Story, title: str) -> str:
    """Give the whole page as text."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - late: only who makes a page needs it
    from markupsafe import Markup  # noqa: PLC0415

    template = Environment(autoescape=True, undefined=StrictUndefined).from_string(_asset("page.html"))
    nodes = sorted(story.graph.nodes(), key=reading_order)
    data = {**packed(payload(story)), "network": network(nodes)}
    style, vis, app = _asset("page.css"), library(), _app()
    return template.render(
        lang=language(), title=title, views=VIEWS, policy=policy(style, vis, app), style=Markup(style),
        words=Markup(_json(words())), data=Markup(_json(data)), vis=Markup(vis), app=Markup(app),
    )  # fmt: skip


def policy(style: str, *scripts: str) -> str:
    """Content-Security-Policy under which only these run, and nothing is fetched."""
    allowed = " ".join(f"'sha256-{_digest(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'sha256-{_digest(style)}'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _json(value: Json) -> str:
    """JSON that ends no script and opens no comment, whatever a plan says."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


@cache
def _asset(name: str) -> str:
    return files("articulador.viz").joinpath("assets", name).read_text(encoding="utf-8").strip()


@cache
def _app() -> str:
    """Every script of ``assets/app``, in the order of their names, as one."""
    folder = files("articulador.viz").joinpath("assets", "app")
    parts = sorted((item for item in folder.iterdir() if item.name.endswith(".js")), key=lambda item: item.name)
    return "\n".join(part.read_text(encoding="utf-8").strip() for part in parts)
