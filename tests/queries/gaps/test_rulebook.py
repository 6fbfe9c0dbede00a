"""Rules are found by listing their folder, chosen by codes and families."""

from __future__ import annotations

import pytest

from articulador.errors import QueryError
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.gaps.coverage import coverage
from articulador.queries.gaps.header import fields_of
from articulador.queries.gaps.rulebook import chosen, families, find_rule, rulebook
from tests.small import small


def test_every_file_is_a_rule() -> None:
    assert "PGG001" in rulebook()
    assert list(rulebook()) == sorted(rulebook())


def test_codes_of_a_family_have_no_gaps() -> None:
    for family in families():
        numbers = [int(code.removeprefix(family)) for code in rulebook() if code.startswith(family)]
        assert numbers == list(range(1, len(numbers) + 1)), family


def test_rules_are_chosen_by_code_family_and_what_is_left_out() -> None:
    assert [rule.code for rule in chosen(["pgg001"], [])] == ["PGG001"]
    assert {rule.family for rule in chosen(["REV", "PGG"], ["PGG001"])} >= {"REV"}
    assert "PGG001" not in {rule.code for rule in chosen([], ["PGG001"])}
    assert len(chosen([], [])) == len(rulebook())


@pytest.mark.parametrize(("asked", "told"), [("PGX001", 'did you mean "PGG001"'), ("", "no rule has this code")])
def test_a_code_that_there_is_not_is_told_with_a_near_one(asked: str, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        find_rule(asked)
    with pytest.raises(QueryError, match=told):
        chosen([asked], [])


@pytest.mark.parametrize("code", rulebook())
def test_texts_of_a_rule_are_whole_sentences_in_both_languages(code: str) -> None:
    rule = rulebook()[code]

    for text in (rule.checks, rule.matters, rule.fix):
        assert text.es.endswith("."), text.es
        assert text.en.endswith("."), text.en
        assert text.es != text.en
    for text in rule.messages.values():
        assert fields_of(text.es), text.es


def test_a_rule_that_tells_of_a_measure_names_one_that_the_cascade_has() -> None:
    with EmbeddedStore.of(small()) as store:
        known = {tally.measure for tallies in coverage(store).values() for tally in tallies}

    named = {rule.measure for rule in rulebook().values() if rule.measure}

    assert named
    assert named <= known
