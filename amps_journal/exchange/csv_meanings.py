"""What each column of the CSV tables means, in words; its codes and limits follow from the fields' declarations."""

from amps_journal.domain import catalogue
from amps_journal.domain.fields import CatalogueKey, Choice, Kind, ListOf
from amps_journal.formats.joined import in_row
from amps_journal.i18n import translate


def column_meaning(table: str, column: str, kind: Kind) -> str:
    """What a column of a table means: its unit and, where it holds keys, all of them.

    Args:
        table: The file's name.
        column: The column's name.
        kind: What its values are.

    Raises:
        KeyError: The column has no meaning yet; a mistake in the program.
    """
    meanings = _days() if table == "days.csv" else _others()[table.removesuffix(".csv")]
    return with_codes(meanings[column], kind)


def day_meaning(field: str) -> str:
    """What a field of a day means, such as ``sleep.woke`` or ``activities.minutes``, without its codes.

    Raises:
        KeyError: It has no meaning yet; a mistake in the program.
    """
    part, _, name = field.partition(".")
    others = _others()
    return others[part][name] if part in others and name else _days()[field.replace(".", "_")]


def with_codes(meaning: str, kind: Kind) -> str:
    """The meaning with the codes that stand for an answer."""
    inner = kind.item if isinstance(kind, ListOf) else kind
    if isinstance(inner, Choice):
        return translate("CsvReadme", "{meaning}: {codes}", meaning=meaning, codes=in_row(inner.options))
    if not isinstance(inner, CatalogueKey):
        return meaning
    codes = in_row(entry.key for entry in catalogue.entries(inner.catalogue))
    if inner.own:
        return translate("CsvReadme", "{meaning}: {codes}, or an own word", meaning=meaning, codes=codes)
    return translate("CsvReadme", "{meaning}: {codes}", meaning=meaning, codes=codes)


def _days() -> dict[str, str]:
    return _days_of_doing() | _days_of_feeling()


def _days_of_doing() -> dict[str, str]:
    return {
        "date": translate("CsvReadme", "the day; nights belong to the day of waking up"),
        "did": translate("CsvReadme", "list: what the teen got to do"),
        "win": translate("CsvReadme", "text: today's win"),
        "school_status": translate("CsvReadme", "what came of school that day"),
        "school_attended": translate("CsvReadme", "share of the school day, 0 to 1; given for part_day"),
        "school_setting": translate("CsvReadme", "where school was"),
        "school_joined_pe": translate("CsvReadme", "whether the teen joined physical education"),
        "school_nurse_visits": translate("CsvReadme", "count of visits to the school nurse"),
        "activities": translate("CsvReadme", 'count of rows in activities.csv; 0 is the answer "none"'),
        "routine_done": translate("CsvReadme", "list: keys of routine items done, see plan.csv"),
        "coping": translate("CsvReadme", 'count of rows in coping.csv; 0 is the answer "none"'),
        "appointments": translate("CsvReadme", "list: appointments of the day"),
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
        "stress_sources": translate("CsvReadme", "list: where stress came from"),
        "energy": translate("CsvReadme", "0 to 10, 10 is most"),
        "pain_average": translate("CsvReadme", "0 to 10, 10 is most: average pain of the day"),
        "pain_got_in_the_way": translate("CsvReadme", "0 to 10, 10 is most: how much pain got in the way"),
        "pain_worst": translate("CsvReadme", "0 to 10, 10 is most: worst pain of the day"),
        "pain_attacks": translate("CsvReadme", "count of attacks, for intermittent pain only"),
        "pain_places": translate("CsvReadme", "list: regions of the body; left and right are the teen's own"),
        "pain_touch_hurt": translate("CsvReadme", "whether touch hurt (clothes, sheets, a shower)"),
        "pain_limb_signs": translate("CsvReadme", "list: signs seen on the limb"),
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
            "kind": translate("CsvReadme", "what was done"),
            "minutes": translate("CsvReadme", "1 to 1440 minutes"),
            "effort": translate("CsvReadme", "0 to 10, 10 is hardest"),
            "item": translate("CsvReadme", "key of the programme item that it fulfils, see plan.csv"),
            "stimulus": translate("CsvReadme", "desensitization: what was used"),
            "tolerance": translate("CsvReadme", "desensitization: 0 to 10, 10 is felt fine"),
        },
        "coping": row
        | {
            "strategy": translate("CsvReadme", "the skill used"),
            "helped": translate("CsvReadme", "0 to 4, 4 is a lot: did it help to do what the teen wanted?"),
        },
        "medicines": row
        | {
            "name": translate("CsvReadme", "text: as the teen wrote it"),
            "amount": translate("CsvReadme", "text: as the teen wrote it"),
            "reason": translate("CsvReadme", "what it was for"),
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
        "kind": translate("CsvReadme", "what kind of event"),
        "label": translate("CsvReadme", "text: what the teen calls it"),
        "start": translate("CsvReadme", "the first day"),
        "end": translate("CsvReadme", "the day after the last; empty while it still runs"),
        "stressful": translate("CsvReadme", "whether it was stressful"),
        "no_school": translate("CsvReadme", "whether there is no school while it runs"),
    }
