from __future__ import annotations

import pytest

from articulador.errors import LookupFailed
from articulador.graph.schema import LABELS
from articulador.queries.labels import find_label


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("aes", "AES"),
        ("OEI", "OEI"),
        ("unidad orgánica", "UnidadOrganica"),
        ("Política Nacional", "PoliticaNacional"),
        ("lineamientopgg", "LineamientoPGG"),
    ],
)
def test_case_accents_and_blanks_do_not_matter(asked: str, label: str) -> None:
    assert find_label(asked) == label


@pytest.mark.parametrize("label", LABELS)
def test_every_label_names_itself(label: str) -> None:
    assert find_label(label) == label


def test_a_misspelt_label_gets_a_suggestion() -> None:
    with pytest.raises(LookupFailed, match='did you mean "Servicio"'):
        find_label("servico")


def test_what_comes_near_to_none_gets_the_list() -> None:
    with pytest.raises(LookupFailed, match=r'"zzzz": no label is called so\. There are: Entidad'):
        find_label("zzzz")
