"""PGG cells: linked, marked as not prioritised, or unreadable are three different things."""

from __future__ import annotations

import pytest

from articulador.loaders.pgg import parse_pgg


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Eje 10 Lin.10.5", ("10.5",)),
        ("Eje 10 Lin. 10.5", ("10.5",)),
        ("Eje.7 Lin. 7.2 Lin.Int.7.2.1", ("7.2.1",)),
        ("EJE 3 LIN. 3.1.3", ("3.1.3",)),
        ("Eje 4 Lin. 4.6, Eje 5 Lin. 5.2", ("4.6", "5.2")),
        ("Eje 10 Lin. 10.1 y 10.4", ("10.1", "10.4")),
        ("Eje 6: Lucha contra la corrupción. Lineamiento 6.2: Fortalecer el modelo de integridad", ("6.2",)),
        ("Lin. 8.2", ("8.2",)),
    ],
)
def test_the_deepest_lineamiento_of_each_eje_is_linked(text: str, lines: tuple[str, ...]) -> None:
    cell = parse_pgg(text)

    assert cell is not None
    assert cell.targets == lines


@pytest.mark.parametrize("text", ["No priorizado", "NO PRIORIZADO", "No priorizada."])
def test_the_literal_mark(text: str) -> None:
    cell = parse_pgg(text)

    assert cell is not None
    assert cell.no_priorizado
    assert not cell.targets


def test_an_eje_alone_is_read_and_links_to_nothing() -> None:
    cell = parse_pgg("Eje 9")

    assert cell is not None
    assert (cell.ejes, cell.targets) == (("9",), ())


def test_several_bare_codes_under_a_pgg_heading() -> None:
    cell = parse_pgg("4.4 4.10", column=True)

    assert cell is not None
    assert cell.targets == ("4.4", "4.10")


def test_a_bare_number_counts_only_under_a_pgg_heading() -> None:
    assert parse_pgg("10.5") is None
    assert parse_pgg("10.5", column=True) is not None


@pytest.mark.parametrize(
    "text", ["Dirección General de Ejecución", "L.2.1", "Ejecutar 3 proyectos", "No corresponde", "Línea de base"]
)
def test_other_texts_are_not_pgg(text: str) -> None:
    assert parse_pgg(text) is None
