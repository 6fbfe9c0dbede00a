"""Words of the page that stand for themselves: headings, legends, explanations."""

from __future__ import annotations

from articulador.i18n import N_, _

_WORDS = {
    "over": N_("Articulation of the plan"),
    "contents": N_("Contents"),
    "short": N_("In short"),
    "plans": N_("The plans"),
    "plan": N_("Plan"),
    "pgg_oei": N_("OEI with a link to the PGG"),
    "pgg_aei": N_("AEI with a link to the PGG"),
    "upper_oei": N_("OEI tied to the upper plan"),
    "coverage": N_("Coverage of the cascade"),
    "coverage_lead": N_("Each bar is all elements of a kind; the numbers are how many of them are what."),
    "matters": N_("What matters most"),
    "families": N_("Gaps by family"),
    "family": N_("Family"),
    "gaps_lead": N_("Gaps of the plan are what the document itself says or lacks. What the text lost stands apart."),
    "error": N_("errors"),
    "warning": N_("warnings"),
    "info": N_("notices"),
    "lost": N_("lost by the text"),
    "undecided": N_("cannot be judged"),
    "units": N_("Gaps by responsible unit"),
    "unit": N_("Unit"),
    "units_lead": N_("A gap that several units answer for stands under each of them."),
    "no_units": N_("No gap belongs to a responsible unit in this source."),
    "map": N_("The map of the cascade"),
    "map_lead": N_(
        "Each OEI with what it answers to, on the left, and its AEI, on the right. Rest the pointer on a box to read "
        "the whole name."
    ),
    "map_upper": N_("Upper plan, policies and PGG"),
    "map_goal": "OEI",
    "map_actions": "AEI",
    "map_letters": N_("ind: indicators · u: responsible units · ?: the text lost them"),
    "no_goals": N_("No OEI was read in this plan: there is no map to draw."),
    "loose": N_("Without an OEI or AEI of their own"),
    "loose_lead": N_("Upper actions and services that the plan names and no row of an OEI or AEI takes up."),
    "state_there": N_("linked to the PGG"),
    "state_not": "No priorizado",
    "state_unknown": N_("the text lost it: unknown"),
    "line_own": N_("a row of its own"),
    "line_repaired": N_("a row that was repaired"),
    "line_together": N_("only a collective sentence"),
    "matrix": N_("The matrix"),
    "matrix_lead": N_("What of the nation and the sector meets which OEI. A sign says what the colour says."),
    "no_matrix": N_(
        "This plan has nothing to cross: no OEI, or nothing of an upper plan, a policy or the PGG was read."
    ),
    "cell_there": N_("direct link"),
    "cell_chain": N_("by a chain of links"),
    "cell_weak": N_("only a collective sentence"),
    "cell_whole": N_("the entity as a whole; not counted"),
    "cell_repaired": N_("read in a row that was repaired"),
    "cell_proposed": N_("proposed by the program"),
    "head_not": N_("row or column without any link"),
    "head_action": N_("no OEI, but an AEI is linked to it"),
    "head_unknown": N_("the text may have lost its link"),
    "head_weak": N_("row or column with only a collective one"),
    "head_whole": N_("stated only for the entity as a whole"),
    "unread": N_("What could not be read"),
    "unread_lead": N_(
        "This is what the conversion of the document to text lost, not something that the entity left out: the "
        "original may have it. Nothing of it counts as a gap of the plan."
    ),
    "unread_nothing": N_("No table was cut, and every row of the tables that are read was understood."),
    "unread_unknown": N_("This source does not say how its document was read."),
    "table": N_("Table"),
    "holds": N_("What it holds"),
    "lost_of_it": N_("What the text lost"),
    "rows": N_("rows not understood"),
    "datum": N_("Datum that the text lost"),
    "of_elements": N_("of how many elements"),
    "read": N_("How to read this page"),
    "read_denominators": N_(
        "Every figure says of how many. Elements of the plan (OEI, AEI) are all that were read; of the upper plans, "
        "policies and the PGG only those that the document names count."
    ),
    "read_unknown": N_(
        "Unknown is not missing: what the text of the document lost is hatched, counted apart, and never told as a gap."
    ),
    "read_marked": N_("Marked No priorizado counts only where those very words stand in the ruta estratégica."),
    "read_outcomes": N_(
        "Errors contradict a norm or the plan itself; warnings weaken the articulation; notices are worth a look."
    ),
    "read_detail": N_("For the detail:"),
    "look_there": N_("there"),
    "look_weak": N_("only collective, or only as printed"),
    "look_whole": N_("only the entity as a whole"),
    "look_not": N_("none read, or No priorizado"),
    "look_unknown": N_("unknown: the text lost it"),
}


def words() -> dict[str, str]:
    """Give the words in the language in use."""
    return {key: _(text) for key, text in _WORDS.items()}
