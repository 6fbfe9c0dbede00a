"""Where each label stands in the map, from the national level on the left to who answers for it on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articulador.i18n import N_


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading (source text of the catalogue) and its labels, those that come first on top."""

    heading: str
    labels: tuple[str, ...]
    folded: bool = False
    """Shown only in a focus; in the map of the whole its elements are counts on their neighbours."""


COLUMNS = (
    Column(N_("National level"), ("ObjetivoNacional", "EjePGG", "PoliticaNacional")),
    Column(
        N_("Objectives and guidelines"),
        ("ObjetivoEspecifico", "LineamientoPGG", "ObjetivoPrioritario", "OES", "OER", "OEL"),
    ),
    Column(N_("Actions of the upper level"), ("AE", "AES", "AER", "AEL", "Lineamiento")),
    Column(N_("Services"), ("Servicio",)),
    Column("OEI", ("OEI",)),
    Column("AEI", ("AEI",)),
    Column(N_("Indicators"), ("Indicador",), folded=True),
    Column(N_("Units"), ("UnidadOrganica",), folded=True),
    Column(N_("Strategies"), ("Estrategia",), folded=True),
    Column(N_("Other elements"), ("Medida", "BienServicio", "GrupoPoblacional", "EventoFuturo"), folded=True),
)
COLUMN = {label: number for number, column in enumerate(COLUMNS) for label in column.labels}
"""Number of the column of each label; plans and entities stand in none."""


def rank_in_column(label: str) -> int:
    """Place of a label among those of its column."""
    return _place(COLUMNS[COLUMN[label]].labels, label)


def _place(labels: Sequence[str], label: str) -> int:
    return labels.index(label)
