"""The chart: true hours, true scores, and a band that knows its place."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.pictures import often_felt
from bot.pictures.chart import ChartLabels, Score, chart
from flows.loading import load

LABELS = ChartLabels(
    title="Title",
    subtitle="Subtitle",
    days="Days",
    hour="h",
    mine="You",
    typical="Often felt",
    earlier="Last time",
    note="typical, not a norm",
)
COURSE = [Score(24, 4), Score(48, 6), Score(72, 2)]


def dots(svg: str) -> list[tuple[float, float]]:
    found = re.findall(r'<circle class="dot" cx="([\d.]+)" cy="([\d.]+)" r="13"', svg)
    return [(float(x), float(y)) for x, y in found]


def lines(svg: str) -> list[float]:
    return [float(x) for x in re.findall(r'class="dash" d="M([\d.]+),', svg)]


def test_scores_stand_at_their_true_hours_and_heights() -> None:
    (x1, y1), (x2, y2), (x3, y3) = dots(chart(COURSE, labels=LABELS))
    assert x2 - x1 == pytest.approx(x3 - x2, abs=0.2)
    assert y1 - y2 == pytest.approx((y3 - y2) / 2, abs=0.2)
    assert y2 < y1 < y3


def test_a_score_at_48_and_72_hours_stands_on_the_line_of_its_check_in() -> None:
    svg = chart(COURSE, labels=LABELS)
    assert lines(svg) == [x for x, _ in dots(svg)[1:]]
    assert "48 h" in svg
    assert "72 h" in svg


def test_every_score_bears_its_number() -> None:
    svg = chart([Score(5, 2.5), Score(6, 10)], labels=LABELS)
    assert re.findall(r'class="number"[^>]*>([^<]+)<', svg) == ["2.5", "10"]


def test_scores_in_any_order_make_the_same_chart() -> None:
    assert chart(COURSE[::-1], labels=LABELS) == chart(COURSE, labels=LABELS)


def test_the_band_is_only_there_when_asked_for_and_says_what_it_is_not() -> None:
    without, with_band = chart(COURSE, labels=LABELS), chart(COURSE, labels=LABELS, band=True)
    assert 'class="band"' not in without
    assert "Often felt" not in without
    assert 'class="band"' in with_band
    assert "Often felt (typical, not a norm)" in with_band
    assert dots(with_band) == dots(without)


def test_an_earlier_time_is_told_apart_by_shape_and_named() -> None:
    svg = chart(COURSE, labels=LABELS, earlier=[Score(30, 7), Score(60, 1)])
    assert len(re.findall(r'<rect class="square"', svg)) == 3  # two scores and the legend
    assert "Last time" in svg
    assert "Last time" not in chart(COURSE, labels=LABELS)


def test_a_longer_course_gets_whole_weeks_up_to_four() -> None:
    def last_day(hours: float) -> int:
        svg = chart([Score(hours, 3)], labels=LABELS)
        days = re.findall(r'text-anchor="middle">(\d+)</text>', svg)
        return max(int(day) for day in days if int(day) != 3 or hours < 100)

    assert [last_day(hours) for hours in (0, 168, 169, 336, 400, 9999)] == [7, 7, 14, 14, 21, 28]


def test_what_lies_beyond_the_edge_stands_on_it() -> None:
    [(x, y)] = dots(chart([Score(9999, 12)], labels=LABELS))
    [(edge, top)] = dots(chart([Score(28 * 24, 10)], labels=LABELS))
    assert (x, y) == (edge, top)


def test_an_empty_course_is_an_empty_chart() -> None:
    assert dots(chart([], labels=LABELS)) == []


def test_long_words_are_made_smaller_and_all_words_are_escaped() -> None:
    long = replace(
        LABELS, title="Muskelkater & Schmerz seit dem letzten schweren Training im Studio"
    )

    def size(labels: ChartLabels) -> float:
        return float(
            re.findall(r'class="title"[^>]*font-size="([\d.]+)"', chart([], labels=labels))[0]
        )

    assert size(long) < size(LABELS)
    assert "Muskelkater &amp; Schmerz" in chart([], labels=long)


def test_the_band_is_what_was_measured() -> None:
    anchors = load().anchors
    upper, middle, lower = (
        dict(edge) for edge in (often_felt.UPPER, often_felt.MIDDLE, often_felt.LOWER)
    )
    peak = often_felt.PEAK_HOURS
    assert middle[peak] == max(middle.values()) == often_felt.PEAK_SORENESS
    assert lower[peak] == max(lower.values()) == often_felt.PEAK_PAIN
    assert upper[peak] == upper[often_felt.LATE_PEAK_HOURS] == max(upper.values())
    assert max(upper.values()) == often_felt.MOST == anchors["soreness_cap"]
    assert anchors["soreness_gone_hours"] == often_felt.GONE_HOURS
    for edge in (upper, middle, lower):
        assert edge[0] == edge[often_felt.GONE_HOURS] == 0
    assert all(lower[at] <= middle[at] <= upper[at] for at in middle)
