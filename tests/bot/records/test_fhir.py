"""One complaint as FHIR: valid by the published models, complete, and about nobody by name.

Lives here: the bundle, judged by fhir.resources (R4B, which leaves these resources as R4 has
them). Does not live here: the page (``test_page``). Called by pytest.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from bot.records.fhir import Fhir
from bot.render import Renderer
from flows.content import Content
from flows.model import Answered
from flows.vocabulary import FLAGS
from tests.bot.records.parts import NOW, VERSION, contact, longest, record

JSON = dict[str, Any]


@pytest.fixture
def fhir(content: Content, renderer: Renderer) -> Fhir:
    return Fhir(content, renderer, "en")


def resources(bundle: JSON, kind: str) -> list[JSON]:
    return [one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == kind]


def group(resource: JSON, link: str) -> dict[str, JSON]:
    """The items of a group by their links."""
    [found] = [one for one in resource["item"] if one["linkId"] == link]
    return {one["linkId"]: one for one in found["item"]}


def test_the_bundle_is_valid_by_the_models_of_fhir(fhir: Fhir) -> None:
    parsed = Bundle.model_validate_json(fhir.text(record(), NOW))
    kinds = [one.resource.__class__.__name__ for one in parsed.entry or []]
    assert kinds.count("QuestionnaireResponse") == kinds.count("RiskAssessment") == 4
    assert kinds.count("Observation") == 3, "a check-in without a score has none"
    assert kinds[:2] == ["Patient", "Questionnaire"]


def test_the_longest_record_is_valid_too(fhir: Fhir, content: Content) -> None:
    Bundle.model_validate_json(fhir.text(longest(content), NOW))


def test_an_invalid_bundle_would_be_noticed(fhir: Fhir) -> None:
    bundle = fhir.bundle(record(), NOW)
    resources(bundle, "Observation")[0]["status"] = 7
    with pytest.raises(ValueError, match="status"):
        Bundle.model_validate_json(json.dumps(bundle))


def test_the_score_is_loinc_72514_3(fhir: Fhir) -> None:
    scores = resources(fhir.bundle(record(), NOW), "Observation")
    [coding] = scores[0]["code"]["coding"]
    assert (coding["system"], coding["code"]) == ("http://loinc.org", "72514-3")
    assert [one["valueQuantity"]["value"] for one in scores] == [4.0, 3.0, 2.0]
    assert scores[0]["effectiveDateTime"] == "2026-11-12T09:00:00+00:00"


def test_every_sign_that_was_asked_has_its_answer_and_no_other_has_one(
    fhir: Fhir, content: Content
) -> None:
    bundle = fhir.bundle(record(), NOW)
    first, second, *_ = resources(bundle, "QuestionnaireResponse")
    told = {
        link.removeprefix("sign."): item["answer"][0]["valueCoding"]["code"]
        for link, item in group(first, "danger-signs").items()
    }
    assert told["blood_thinner"] == "yes"
    assert told["weight_loss"] == "not_sure"
    assert told["saddle_numb"] == "no"
    assert "pregnancy_danger" not in told, "nobody asked, which is not no"
    asked_again = set(group(second, "danger-signs"))
    below_and_body = {*content.screens["danger_below"], *content.screens["danger_body"]}
    assert asked_again == {f"sign.{flag}" for flag in below_and_body}


def test_every_answer_is_one_that_the_questionnaire_knows(fhir: Fhir, content: Content) -> None:
    for one in (record(), longest(content)):
        bundle = fhir.bundle(one, NOW)
        [questions] = resources(bundle, "Questionnaire")
        for response in resources(bundle, "QuestionnaireResponse"):
            for link in ("answers", "danger-signs", "check-in"):
                if link not in {item["linkId"] for item in response["item"]}:
                    continue
                known = group(questions, link)
                for name, item in group(response, link).items():
                    options = [one["valueCoding"] for one in known[name].get("answerOption", [])]
                    for answer in item["answer"]:
                        assert "valueDecimal" in answer or answer["valueCoding"] in options


def test_answers_are_as_they_were_given(fhir: Fhir) -> None:
    first, second, *_ = resources(fhir.bundle(record(), NOW), "QuestionnaireResponse")
    answers = group(first, "answers")
    assert answers["trained_hours_ago"]["answer"] == [{"valueDecimal": 24.0}]
    assert [one["valueCoding"]["code"] for one in answers["character"]["answer"]] == [
        "dull",
        "tight",
    ]
    assert answers["movement"]["answer"][0]["valueCoding"]["code"] == "not_sure"
    assert group(second, "check-in")["change"]["answer"][0]["valueCoding"]["code"] == "better"


def test_the_questionnaire_asks_about_every_danger_sign(fhir: Fhir) -> None:
    [questions] = resources(fhir.bundle(record(), NOW), "Questionnaire")
    assert set(group(questions, "danger-signs")) == {f"sign.{flag}" for flag in FLAGS}
    assert questions["version"] == VERSION


def test_every_level_says_by_which_rules_and_that_it_is_no_diagnosis(fhir: Fhir) -> None:
    first, *_ = resources(fhir.bundle(record(), NOW), "RiskAssessment")
    [told] = first["prediction"]
    assert told["qualitativeRisk"]["coding"][0]["code"] == "clinician_soon"
    assert told["rationale"] == "Rules that fired: R20, R40"
    assert VERSION in first["method"]["text"]
    notes = " ".join(one["text"] for one in first["note"])
    assert "Self-reported, not a diagnosis" in notes
    assert "await sign-off" in notes


def test_every_reference_leads_to_an_entry_and_nothing_names_anybody(fhir: Fhir) -> None:
    text = fhir.text(record(), NOW)
    bundle = json.loads(text)
    urls = [one["fullUrl"] for one in bundle["entry"]]
    assert len(set(urls)) == len(urls)
    assert set(_references(bundle)) <= set(urls)
    assert resources(bundle, "Patient") == [
        {"resourceType": "Patient", "active": True, "id": urls[0].removeprefix("urn:uuid:")}
    ]
    assert text == fhir.text(record(), NOW), "the same complaint has the same names"


def _references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["reference"]] if "reference" in value else []
        return own + [one for child in value.values() for one in _references(child)]
    if isinstance(value, list):
        return [one for child in value for one in _references(child)]
    return []


def test_a_check_in_that_was_stopped_by_a_sign_has_only_that(fhir: Fhir) -> None:
    alarm = contact(
        kind="now", severity=None, answered=(Answered("danger_below", ("saddle_numb",)),)
    )
    bundle = fhir.bundle(record(contacts=(alarm,)), NOW)
    Bundle.model_validate_json(json.dumps(bundle))
    [response] = resources(bundle, "QuestionnaireResponse")
    assert [one["linkId"] for one in response["item"]] == ["danger-signs"]
    [questions] = resources(bundle, "Questionnaire")
    assert questions["version"] == "unknown"
