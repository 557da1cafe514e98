"""One complaint as a FHIR R4 bundle, for software that takes such.

    Bundle (collection)
      Patient                  somebody without a name
      Questionnaire            every question and danger sign with its legal answers
      for each contact:
        QuestionnaireResponse  what was answered; what nobody asked is left out
        Observation            the score, LOINC 72514-3
        RiskAssessment         the level, its rules, "self-reported, not a diagnosis"

House rules. It holds what the page holds, and nothing that names anybody. A sign that was
not asked about has no answer, which is not the same as "no". Does not live here: the facts
(``flows.records``); the tests validate it with the models of fhir.resources. Called by
``bot.records.files``.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.render import Renderer, plain, to_ms
from flows.content import Content
from flows.position import intake_of
from flows.records.model import INTAKE, NO_ANSWER, Contact, Record
from flows.vocabulary import ANSWERS, CHANGES, FLAGS, NOT_SURE

JSON = dict[str, Any]
QUESTIONNAIRE = "urn:spotter:questionnaire:back-pain-after-training"
_CODES, _LEVELS = "urn:spotter:codes", "urn:spotter:levels"
_LOINC, _UCUM = "http://loinc.org", "http://unitsofmeasure.org"
_PAIN = {
    "system": _LOINC,
    "code": "72514-3",
    "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
}
_SURVEY = {
    "system": "http://terminology.hl7.org/CodeSystem/observation-category",
    "code": "survey",
}
_SIGN_ANSWERS = ("yes", "no", NOT_SURE)


@dataclass(frozen=True)
class Fhir:
    """Makes bundles in one language."""

    content: Content
    renderer: Renderer
    language: str

    def text(self, record: Record, now: datetime) -> str:
        """The bundle of one complaint as JSON."""
        return json.dumps(self.bundle(record, now), indent=2, ensure_ascii=False)

    def bundle(self, record: Record, now: datetime) -> JSON:
        """The bundle of one complaint as it is known at ``now``."""
        patient: JSON = {"resourceType": "Patient", "active": True}
        resources = [("patient", patient), ("questionnaire", self._questionnaire(record))]
        for number, contact in enumerate(record.contacts):
            if contact.kind != NO_ANSWER:  # silence answers nothing
                resources += self._contact(record, contact, number)
        return {
            "resourceType": "Bundle",
            "type": "collection",
            "timestamp": now.isoformat(),
            "entry": [
                {
                    "fullUrl": f"urn:uuid:{_id(record, name)}",
                    "resource": {**one, "id": _id(record, name)},
                }
                for name, one in resources
            ],
        }

    # --- The questions -------------------------------------------------------------

    def _questionnaire(self, record: Record) -> JSON:
        return {
            "resourceType": "Questionnaire",
            "url": QUESTIONNAIRE,
            "version": _version(record),
            "status": "active",
            "title": self._words("physio-title"),
            "description": self._words("physio-self-reported"),
            "subjectType": ["Patient"],
            "item": [
                _group("answers", [self._question(name) for name in self._asked()]),
                _group("danger-signs", [self._sign(flag) for flag in FLAGS]),
                _group(
                    "check-in",
                    [_choice("change", self._words("name-change"), self._options_of_change())],
                ),
            ],
        }

    def _asked(self) -> list[str]:
        return [name for name in self.content.questions if name in ANSWERS]

    def _question(self, name: str) -> JSON:
        words = self._words(f"name-{name}")
        if ANSWERS[name].kind == "number":
            return {"linkId": name, "text": words, "type": "decimal"}
        codes = (*self.content.questions[name].options, NOT_SURE)
        options = [self._coding(name, code) for code in codes]
        return _choice(name, words, options, repeats=ANSWERS[name].kind == "many")

    def _sign(self, flag: str) -> JSON:
        options = [_coded(code, self._words(code.replace("_", "-"))) for code in _SIGN_ANSWERS]
        return _choice(f"sign.{flag}", self._words(f"physio-flag-{flag}"), options)

    def _options_of_change(self) -> list[JSON]:
        return [_coded(code, self._words(f"change-{code}")) for code in CHANGES]

    # --- One contact ---------------------------------------------------------------

    def _contact(self, record: Record, contact: Contact, number: int) -> Iterator[tuple[str, JSON]]:
        name = f"response-{number}"
        answered = {"reference": f"urn:uuid:{_id(record, name)}"}
        about = {"reference": f"urn:uuid:{_id(record, 'patient')}"}
        yield name, self._response(contact, about)
        if contact.severity is not None:
            yield f"score-{number}", _score(contact, about, answered)
        yield f"level-{number}", self._level(contact, about, answered)

    def _response(self, contact: Contact, about: JSON) -> JSON:
        items = [
            _group("answers", list(self._answers(contact)), empty=True),
            _group("danger-signs", list(self._signs(contact)), empty=True),
        ]
        if contact.change is not None:
            told = _coded(contact.change, self._words(f"change-{contact.change}"))
            items.append(_group("check-in", [_answer("change", [{"valueCoding": told}])]))
        return {
            "resourceType": "QuestionnaireResponse",
            "questionnaire": f"{QUESTIONNAIRE}|{contact.content_version}",
            "status": "completed",
            "subject": about,
            "source": about,
            "authored": contact.at.isoformat(),
            "item": [one for one in items if one.get("item")],
        }

    def _answers(self, contact: Contact) -> Iterator[JSON]:
        for one in contact.answered:
            if one.question not in self.content.questions or one.question not in ANSWERS:
                continue
            if one.number is not None:
                yield _answer(one.question, [{"valueDecimal": one.number}])
            elif one.codes:
                codings = [self._coding(one.question, code) for code in one.codes]
                yield _answer(one.question, [{"valueCoding": coding} for coding in codings])

    def _signs(self, contact: Contact) -> Iterator[JSON]:
        """The signs that were asked or heard, with their answers; a doubt is a doubt."""
        for flag, value in intake_of(self.content, contact.conversation).flags.items():
            coding = _coded(value, self._words(value.replace("_", "-")))
            yield _answer(f"sign.{flag}", [{"valueCoding": coding}])

    def _level(self, contact: Contact, about: JSON, answered: JSON) -> JSON:
        name = self._words(f"level-{contact.level.value}.name")
        return {
            "resourceType": "RiskAssessment",
            "status": "final",
            "method": {"text": f"Spotter rules, version {contact.content_version}"},
            "subject": about,
            "occurrenceDateTime": contact.at.isoformat(),
            "basis": [answered],
            "prediction": [
                {
                    "outcome": {"text": name},
                    "qualitativeRisk": {
                        "coding": [
                            {"system": _LEVELS, "code": contact.level.value, "display": name}
                        ]
                    },
                    "rationale": "Rules that fired: " + (", ".join(contact.rules) or "none"),
                }
            ],
            "note": [
                {"text": self._words("physio-self-reported")},
                {"text": self._words("physio-not-signed")},
            ],
        }

    def _words(self, key: str) -> str:
        return plain(self.renderer.key(self.language, key))

    def _coding(self, question: str, code: str) -> JSON:
        key = "not-sure" if code == NOT_SURE else f"o-{question}-{code}"
        return _coded(code, self._words(key))


def _score(contact: Contact, about: JSON, answered: JSON) -> JSON:
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": [{"coding": [_SURVEY]}],
        "code": {"coding": [_PAIN]},
        "subject": about,
        "effectiveDateTime": contact.at.isoformat(),
        "valueQuantity": {
            "value": contact.severity,
            "unit": "{score}",
            "system": _UCUM,
            "code": "{score}",
        },
        "derivedFrom": [answered],
    }


def _coded(code: str, display: str) -> JSON:
    return {"system": _CODES, "code": code, "display": display}


def _choice(link: str, text: str, options: list[JSON], *, repeats: bool = False) -> JSON:
    return {
        "linkId": link,
        "text": text,
        "type": "choice",
        "repeats": repeats,
        "answerOption": [{"valueCoding": option} for option in options],
    }


def _group(link: str, items: list[JSON], *, empty: bool = False) -> JSON:
    """A group of items; in a response it has no type."""
    kind = {} if empty or any("answer" in one for one in items) else {"type": "group"}
    return {"linkId": link, **kind, "item": items}


def _answer(link: str, answers: list[JSON]) -> JSON:
    return {"linkId": link, "answer": answers}


def _version(record: Record) -> str:
    first = next((one for one in record.contacts if one.kind == INTAKE), None)
    return first.content_version if first is not None else "unknown"


def _id(record: Record, name: str) -> str:
    """The same for the same complaint; made of moments, so that it names nobody."""
    moment = to_ms(record.episode.reported_at)
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"spotter:{moment}:{name}"))
