"""The README that lies beside the tables: what each column means, its unit and its codes."""

from collections.abc import Iterable

from amps_journal.i18n import translate


def readme(tables: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """The text: how to read a cell, then each table with its columns.

    Args:
        tables: The name and the columns of each table.
    """
    lines = [_introduction()]
    for name, columns in tables:
        lines += ["", name, "-" * len(name), _table_meaning(name)]
        lines += [f"  {column}: {column_meaning(name, column)}" for column in columns]
    return "\n".join(lines) + "\n"


def _introduction() -> str:
    return translate(
        "CsvReadme",
        "AMPS Journal, tables\n"
        "====================\n"
        "Self-reported by a teenager. Not medical advice and not a diagnosis.\n"
        "\n"
        "UTF-8, commas, a header line. Dates are local days (2026-03-05), times are local wall-clock times (22:40),\n"
        "instants are UTC.\n"
        "An empty cell: not answered. NA: the question did not apply that day. 0: the answer was 0.\n"
        "(none): the answer was an empty list. A list stands in one cell with | between its entries; a | within an\n"
        "entry is written as /. Yes and no are true and false.\n"
        "Text that a spreadsheet would take for a formula begins with an apostrophe that is not part of it.\n"
        "Weekdays count from 0 = Monday. An end is the first day that no longer belongs to it.\n"
        "Own words of the teenager stand beside the keys named here.\n"
        "Columns and tables that were not shared are not there.",
    )


def _table_meaning(name: str) -> str:
    meanings = {
        "days.csv": translate("CsvReadme", "One row for each day that holds an answer."),
        "activities.csv": translate("CsvReadme", "One row for each activity of a day."),
        "coping.csv": translate("CsvReadme", "One row for each use of a coping strategy."),
        "medicines.csv": translate("CsvReadme", "One row for each medicine taken on a day."),
        "plan.csv": translate(
            "CsvReadme",
            "One row for each value of the plan. Parts: programme, routine, quota, ladder, ladder_rule, goals,\n"
            "favourite_skills, setback_plan, setback_reviews.",
        ),
        "events.csv": translate("CsvReadme", "One row for each life event, such as exams or a holiday."),
        "scores.csv": translate("CsvReadme", "One row for each score entered by hand from the clinic."),
    }
    return meanings[name]


def column_meaning(table: str, column: str) -> str:
    """What a column of a table means.

    Raises:
        KeyError: The column has no meaning yet; a mistake in the program.
    """
    if table == "days.csv":
        return _days()[column]
    return _others()[table.removesuffix(".csv")][column]


def _days() -> dict[str, str]:
    return _days_of_doing() | _days_of_feeling()


def _days_of_doing() -> dict[str, str]:
    return {
        "date": translate("CsvReadme", "the day; nights belong to the day of waking up"),
        "did": translate(
            "CsvReadme", "list: met_a_friend, helped_at_home, practised, went_out, hobby, family_time, own"
        ),
        "win": translate("CsvReadme", "text: today's win"),
        "school_status": translate(
            "CsvReadme", "all_day, part_day, absent_symptoms, absent_worry, absent_other or day_off"
        ),
        "school_attended": translate("CsvReadme", "share of the school day, 0 to 1; given for part_day"),
        "school_setting": translate("CsvReadme", "in_person, home or hospital"),
        "school_joined_pe": translate("CsvReadme", "whether the teen joined physical education"),
        "school_nurse_visits": translate("CsvReadme", "count of visits to the school nurse"),
        "activities": translate("CsvReadme", 'count of rows in activities.csv; 0 is the answer "none"'),
        "routine_done": translate("CsvReadme", "list: keys of routine items done, see plan.csv"),
        "coping": translate("CsvReadme", 'count of rows in coping.csv; 0 is the answer "none"'),
        "appointments": translate(
            "CsvReadme",
            "list: psychology, physiotherapy, occupational_therapy, recreational_therapy, doctor, own",
        ),
        "sleep_lights_out": translate("CsvReadme", "time; from 15:00 on it lies on the evening before"),
        "sleep_woke": translate("CsvReadme", "time of waking up"),
        "sleep_in_bed": translate("CsvReadme", "time of going to bed; from 15:00 on it lies on the evening before"),
        "sleep_out_of_bed": translate("CsvReadme", "time of getting up"),
        "sleep_asleep_after_minutes": translate("CsvReadme", "minutes from lights out to sleep"),
        "sleep_awakenings": translate("CsvReadme", "count of times awake in the night"),
        "sleep_awake_minutes": translate("CsvReadme", "minutes awake in the night, all together"),
        "sleep_quality": translate("CsvReadme", "1 to 5, 5 is best"),
        "active_minutes": translate("CsvReadme", "worked out: minutes of all activities but desensitization"),
        "asleep_minutes": translate(
            "CsvReadme",
            "worked out: real minutes from lights out to waking, less asleep_after and awake minutes where given",
        ),
        "late": translate(
            "CsvReadme", "worked out: whether the day was first entered more than 48 hours after it ended"
        ),
    }


def _days_of_feeling() -> dict[str, str]:
    return {
        "mood": translate("CsvReadme", "1 to 5, 5 is best"),
        "stress": translate("CsvReadme", "0 to 10, 10 is most"),
        "worry": translate("CsvReadme", "0 to 10, 10 is most"),
        "stress_sources": translate(
            "CsvReadme",
            "list: exams, schoolwork, friends, bullying, family, health_visits, change_of_routine, own",
        ),
        "energy": translate("CsvReadme", "0 to 10, 10 is most"),
        "pain_average": translate("CsvReadme", "0 to 10, 10 is most: average pain of the day"),
        "pain_got_in_the_way": translate("CsvReadme", "0 to 10, 10 is most: how much pain got in the way"),
        "pain_worst": translate("CsvReadme", "0 to 10, 10 is most: worst pain of the day"),
        "pain_attacks": translate("CsvReadme", "count of attacks, for intermittent pain only"),
        "pain_places": translate("CsvReadme", "list: regions of the body; left and right are the teen's own"),
        "pain_touch_hurt": translate("CsvReadme", "whether touch hurt (clothes, sheets, a shower)"),
        "pain_limb_signs": translate("CsvReadme", "list: swelling, colour, temperature"),
        "pain_limb_use": translate("CsvReadme", "0 to 4, 4 is most: how much the limb was used"),
        "medicines": translate("CsvReadme", 'count of rows in medicines.csv; 0 is the answer "none"'),
        "setback": translate("CsvReadme", "whether the teen called it a setback day"),
        "unsafe": translate("CsvReadme", "whether the teen said that they do not feel safe"),
        "private_note": translate("CsvReadme", "text: private"),
        "therapist_note": translate("CsvReadme", "text: for the therapist"),
        "created_at": translate("CsvReadme", "instant of the first entry"),
        "updated_at": translate("CsvReadme", "instant of the last change"),
    }


def _others() -> dict[str, dict[str, str]]:
    row = {
        "date": translate("CsvReadme", "the day"),
        "number": translate("CsvReadme", "position on that day, from 1"),
    }
    return {
        "activities": row
        | {
            "kind": translate("CsvReadme", "physiotherapy, aerobic, walk, desensitization and others, or an own word"),
            "minutes": translate("CsvReadme", "1 to 1440 minutes"),
            "effort": translate("CsvReadme", "0 to 10, 10 is hardest"),
            "item": translate("CsvReadme", "key of the programme item that it fulfils, see plan.csv"),
            "stimulus": translate("CsvReadme", "desensitization: what was used"),
            "tolerance": translate("CsvReadme", "desensitization: 0 to 10, 10 is felt fine"),
        },
        "coping": row
        | {
            "strategy": translate("CsvReadme", "breathing, mindfulness, music and others, or an own word"),
            "helped": translate("CsvReadme", "0 to 4, 4 is a lot: did it help to do what the teen wanted?"),
        },
        "medicines": row
        | {
            "name": translate("CsvReadme", "text: as the teen wrote it"),
            "amount": translate("CsvReadme", "text: as the teen wrote it"),
            "reason": translate("CsvReadme", "sleep, anxiety or other"),
        },
        "plan": {
            "part": translate("CsvReadme", "the part of the plan"),
            "number": translate("CsvReadme", "which of that part, from 1"),
            "field": translate("CsvReadme", "the field, such as label, minutes (a day) or start"),
            "value": translate("CsvReadme", "its value"),
        },
        "events": _events(),
        "scores": {
            "date": translate("CsvReadme", "the day of the score"),
            "instrument": translate("CsvReadme", "text: the questionnaire's name"),
            "value": translate("CsvReadme", "the score, in the questionnaire's own points"),
        },
    }


def _events() -> dict[str, str]:
    return {
        "kind": translate(
            "CsvReadme",
            "exams, illness, injury, holiday, travel, family, move, programme, medicine_change, or an own word",
        ),
        "label": translate("CsvReadme", "text: what the teen calls it"),
        "start": translate("CsvReadme", "the first day"),
        "end": translate("CsvReadme", "the day after the last; empty while it still runs"),
        "stressful": translate("CsvReadme", "whether it was stressful"),
        "no_school": translate("CsvReadme", "whether there is no school while it runs"),
    }
