import subprocess
import sys

import pytest
from chart_days import words
from journals import CASES, theme_look

from amps_journal.analysis.results import PRINCIPLES
from amps_journal.charts.chart_catalogue import CHARTS, charts_of, explanation_of, title_of

PLANNED = {
    "activity",
    "programme",
    "ladder",
    "function_and_pain",
    "nights",
    "night_raster",
    "school",
    "routine",
    "setbacks",
    "timeline",
    "lined_up",
    "after_stress_levels",
    "before_pain",
    "skills",
}


def test_every_chart_belongs_to_one_principle() -> None:
    assert set(CHARTS) == PLANNED
    told = [chart_id for principle in PRINCIPLES for chart_id in charts_of(principle)]
    assert sorted(told) == sorted(PLANNED)
    assert charts_of("nothing") == ()


def test_every_chart_has_a_title_of_its_own_and_says_how_it_comes_about() -> None:
    titles = [title_of(chart_id) for chart_id in CHARTS]
    assert len(set(titles)) == len(titles)
    for chart_id in CHARTS:
        paragraphs = explanation_of(chart_id).split("\n\n")
        assert all(paragraph.endswith(".") for paragraph in paragraphs)
        assert len(set(paragraphs)) == len(paragraphs)


def test_what_is_said_beside_a_chart_is_explained_with_it() -> None:
    assert "straight line through the average of each week" in explanation_of("activity")
    assert "held against the days before it" in explanation_of("before_pain")
    with pytest.raises(KeyError):
        explanation_of("nothing")


def test_matplotlib_stays_out_until_a_builder_is_asked_for() -> None:
    script = (
        "import sys; from amps_journal.charts import chart_catalogue as charts; charts.title_of('timeline');"
        "early = {'matplotlib', 'numpy', 'scipy'} & set(sys.modules);"
        "charts.CHARTS['timeline'](); print(sorted(early), 'matplotlib' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout.split("\n")[0] == "[] True"


@pytest.mark.parametrize("chart_id", sorted(PLANNED))
def test_every_builder_takes_days_a_look_and_a_size(chart_id: str) -> None:
    chart = CHARTS[chart_id]()(CASES["sam"](), theme_look(), (640, 320))
    assert chart.figure.get_size_inches().tolist() == pytest.approx([640 / 72, 320 / 72])
    assert chart.sentence.endswith(".")
    assert chart.tables
    for table in chart.tables:
        assert table.rows
        assert {len(row) for row in table.rows} == {len(table.header)}
    assert len(chart.spots.boxes) == len(chart.spots) > 0
    assert all(chart.spots.words(number).strip() for number in range(len(chart.spots)))
    assert words(chart.figure)
