"""The example of the settings page is one that is read."""

from __future__ import annotations

import re
from pathlib import Path

from articulador.settings import parse_settings

PAGE = Path(__file__).resolve().parents[1] / "docs" / "settings.md"


def test_the_example_is_read_whole() -> None:
    example = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[0]

    settings = parse_settings(example, PAGE)

    assert (len(settings.decisions), len(settings.waivers)) == (3, 1)
    assert settings.rules.thresholds == {"IND003": {"maximo": 4.0}}
