"""Codes as real documents print them, whole and damaged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articulador.loaders.codes import codes_in, dotted, leading_code


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("OEI.01", "OEI.01"),
        ("OEI 02", "OEI.02"),
        ("OEI. 04:", "OEI.04"),
        ("OIE.03", "OEI.03"),
        ("AEI 01.05", "AEI.01.05"),
        ("AEI.01.7", "AEI.01.07"),
        ("AEI:02.01", "AEI.02.01"),
        ("AEI.02,03", "AEI.02.03"),
        ("AEI.1.2", "AEI.01.02"),
        ("AEI 0102", "AEI.01.02"),
        ("aei.01.05", "AEI.01.05"),
        ("IAEI.11.15.02", "IAEI.11.15.02"),
        ("IOEI.01.01", "IOEI.01.01"),
        ("AES 05.02", "AES.05.02"),
        ("OET.3", "OET.03"),
        ("AE 2.8.8", "AE.2.8.8"),
        ("OE.1.1", "OE.1.1"),
        ("ON 4", "ON.4"),
        ("OP 1", "OP.1"),
    ],
)
def test_printed_forms_are_normalised(printed: str, code: str) -> None:
    found = leading_code(printed)

    assert found is not None
    assert (found[0].text, found[0].complete) == (code, True)


@pytest.mark.parametrize("printed", ["AEI 01.0", "AEI.01", "AEI.00.01", "IAEI.01.02"])
def test_a_code_with_a_lost_number_names_nothing(printed: str) -> None:
    found = leading_code(printed)

    assert found is not None
    assert not found[0].complete


@pytest.mark.parametrize(
    "text", ["Aeropuertos 01.02", "AESA 01", "de 12 a 15", "Anexo B-1", "oe 1", "AE 01.02", "Plan OEIA.01"]
)
def test_words_are_not_codes(text: str) -> None:
    assert leading_code(text) is None


def test_the_statement_after_a_code_is_kept_and_a_repeated_code_is_not() -> None:
    alone = leading_code("OEI.05")

    assert alone is not None
    assert leading_code("OEI.05 OEI.05 Reducir la vulnerabilidad") == (alone[0], "Reducir la vulnerabilidad")


def test_codes_inside_a_sentence_are_found_in_order() -> None:
    codes = codes_in("La relación causal entre el OEI.10 con la AES.01.01 se sustenta en la AES.01.01")

    assert [code.text for code in codes] == ["OEI.10", "AES.01.01", "AES.01.01"]


def test_the_parent_is_in_the_code() -> None:
    code = codes_in("IAEI.01.05.02")[0]

    assert code.parent is not None
    assert code.parent.parent is not None
    assert (code.parent.text, code.parent.parent.text) == ("AEI.01.05", "OEI.01")


@pytest.mark.parametrize(
    ("text", "code"),
    [("1. 2.", "1.2"), ("3.3.37", "3.3.37"), ("S.2.1.3", "2.1.3"), ("L1.2", "1.2"), ("12", None), ("1.2 m", None)],
)
def test_codes_without_prefix(text: str, code: str | None) -> None:
    assert dotted(text) == code


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = leading_code(text)

    assert found is None or found[0].text.split(".")[0] in {
        "OEI",
        "AEI",
        "IOEI",
        "IAEI",
        "OES",
        "AES",
        "OER",
        "AER",
        "OET",
        "AET",
        "OEL",
        "AEL",
        "ON",
        "OE",
        "AE",
        "OP",
    }
