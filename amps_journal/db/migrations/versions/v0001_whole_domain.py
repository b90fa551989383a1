"""The tables of the whole domain.

The statements stand here as text, so that what this step makes never changes with the program's declarations.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE clinic_scores (
        position INTEGER NOT NULL,
        date TEXT NOT NULL,
        instrument TEXT NOT NULL,
        value ANY NOT NULL CONSTRAINT ck_clinic_scores_value CHECK (typeof("value") IN ('integer', 'real', 'null')
            AND "value" BETWEEN -100000 AND 100000),
        CONSTRAINT pk_clinic_scores PRIMARY KEY (position)
    ) STRICT
    """,
    """
    CREATE TABLE days (
        date TEXT NOT NULL,
        did TEXT CONSTRAINT ck_days_did CHECK (json_valid("did")),
        win TEXT,
        school_status TEXT CONSTRAINT ck_days_school_status CHECK ("school_status" IN ('all_day', 'part_day',
            'absent_symptoms', 'absent_worry', 'absent_other', 'day_off')),
        school_attended ANY CONSTRAINT ck_days_school_attended CHECK (typeof("school_attended") IN ('integer',
            'real', 'null') AND "school_attended" BETWEEN 0 AND 1),
        school_setting TEXT CONSTRAINT ck_days_school_setting CHECK ("school_setting" IN ('in_person', 'home',
            'hospital')),
        school_joined_pe INTEGER CONSTRAINT ck_days_school_joined_pe CHECK ("school_joined_pe" IN (0, 1)),
        school_nurse_visits INTEGER CONSTRAINT ck_days_school_nurse_visits CHECK ("school_nurse_visits" BETWEEN 0
            AND 50),
        activities_count INTEGER CONSTRAINT ck_days_activities_count CHECK ("activities_count" >= 0),
        routine_done TEXT CONSTRAINT ck_days_routine_done CHECK (json_valid("routine_done")),
        coping_count INTEGER CONSTRAINT ck_days_coping_count CHECK ("coping_count" >= 0),
        appointments TEXT CONSTRAINT ck_days_appointments CHECK (json_valid("appointments")),
        sleep_lights_out TEXT,
        sleep_woke TEXT,
        sleep_in_bed TEXT,
        sleep_out_of_bed TEXT,
        sleep_asleep_after_minutes INTEGER CONSTRAINT ck_days_sleep_asleep_after_minutes CHECK
            ("sleep_asleep_after_minutes" BETWEEN 0 AND 1200),
        sleep_awakenings INTEGER CONSTRAINT ck_days_sleep_awakenings CHECK ("sleep_awakenings" BETWEEN 0 AND 50),
        sleep_awake_minutes INTEGER CONSTRAINT ck_days_sleep_awake_minutes CHECK ("sleep_awake_minutes" BETWEEN 0
            AND 1200),
        sleep_quality INTEGER CONSTRAINT ck_days_sleep_quality CHECK ("sleep_quality" BETWEEN 1 AND 5),
        mood INTEGER CONSTRAINT ck_days_mood CHECK ("mood" BETWEEN 1 AND 5),
        stress INTEGER CONSTRAINT ck_days_stress CHECK ("stress" BETWEEN 0 AND 10),
        worry INTEGER CONSTRAINT ck_days_worry CHECK ("worry" BETWEEN 0 AND 10),
        stress_sources TEXT CONSTRAINT ck_days_stress_sources CHECK (json_valid("stress_sources")),
        energy INTEGER CONSTRAINT ck_days_energy CHECK ("energy" BETWEEN 0 AND 10),
        pain_average INTEGER CONSTRAINT ck_days_pain_average CHECK ("pain_average" BETWEEN 0 AND 10),
        pain_got_in_the_way INTEGER CONSTRAINT ck_days_pain_got_in_the_way CHECK ("pain_got_in_the_way" BETWEEN 0
            AND 10),
        pain_worst INTEGER CONSTRAINT ck_days_pain_worst CHECK ("pain_worst" BETWEEN 0 AND 10),
        pain_attacks INTEGER CONSTRAINT ck_days_pain_attacks CHECK ("pain_attacks" BETWEEN 0 AND 100),
        pain_places TEXT CONSTRAINT ck_days_pain_places CHECK (json_valid("pain_places")),
        pain_touch_hurt INTEGER CONSTRAINT ck_days_pain_touch_hurt CHECK ("pain_touch_hurt" IN (0, 1)),
        pain_limb_signs TEXT CONSTRAINT ck_days_pain_limb_signs CHECK (json_valid("pain_limb_signs")),
        pain_limb_use INTEGER CONSTRAINT ck_days_pain_limb_use CHECK ("pain_limb_use" BETWEEN 0 AND 4),
        medicines_count INTEGER CONSTRAINT ck_days_medicines_count CHECK ("medicines_count" >= 0),
        setback INTEGER CONSTRAINT ck_days_setback CHECK ("setback" IN (0, 1)),
        unsafe INTEGER CONSTRAINT ck_days_unsafe CHECK ("unsafe" IN (0, 1)),
        private_note TEXT,
        therapist_note TEXT,
        created_at TEXT,
        updated_at TEXT,
        CONSTRAINT pk_days PRIMARY KEY (date)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE goals (
        position INTEGER NOT NULL,
        label TEXT NOT NULL,
        why TEXT,
        steps_count INTEGER CONSTRAINT ck_goals_steps_count CHECK ("steps_count" >= 0),
        reached_on TEXT,
        CONSTRAINT pk_goals PRIMARY KEY (position)
    ) STRICT
    """,
    """
    CREATE TABLE ladder (
        position INTEGER NOT NULL,
        stimulus TEXT NOT NULL,
        minutes INTEGER CONSTRAINT ck_ladder_minutes CHECK ("minutes" BETWEEN 1 AND 1440),
        reached_on TEXT,
        CONSTRAINT pk_ladder PRIMARY KEY (position)
    ) STRICT
    """,
    """
    CREATE TABLE life_events (
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        label TEXT,
        start TEXT NOT NULL,
        "end" TEXT,
        stressful INTEGER CONSTRAINT ck_life_events_stressful CHECK ("stressful" IN (0, 1)),
        no_school INTEGER CONSTRAINT ck_life_events_no_school CHECK ("no_school" IN (0, 1)),
        CONSTRAINT pk_life_events PRIMARY KEY (position)
    ) STRICT
    """,
    """
    CREATE TABLE person (
        id INTEGER NOT NULL CONSTRAINT ck_person_id CHECK (id = 1),
        name TEXT,
        birth_month TEXT,
        pain_type TEXT CONSTRAINT ck_person_pain_type CHECK ("pain_type" IN ('diffuse', 'localized', 'crps',
            'intermittent')),
        began_month TEXT,
        treatment_began_month TEXT,
        usual_places TEXT CONSTRAINT ck_person_usual_places CHECK (json_valid("usual_places")),
        school_weekdays TEXT CONSTRAINT ck_person_school_weekdays CHECK (json_valid("school_weekdays")),
        home_schooled INTEGER CONSTRAINT ck_person_home_schooled CHECK ("home_schooled" IN (0, 1)),
        CONSTRAINT pk_person PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE "plan" (
        id INTEGER NOT NULL CONSTRAINT ck_plan_id CHECK (id = 1),
        ladder_rule_tolerance INTEGER CONSTRAINT ck_plan_ladder_rule_tolerance CHECK ("ladder_rule_tolerance"
            BETWEEN 0 AND 10),
        ladder_rule_sessions INTEGER CONSTRAINT ck_plan_ladder_rule_sessions CHECK ("ladder_rule_sessions" BETWEEN
            1 AND 100),
        ladder_rule_of INTEGER CONSTRAINT ck_plan_ladder_rule_of CHECK ("ladder_rule_of" BETWEEN 1 AND 100),
        favourite_skills TEXT CONSTRAINT ck_plan_favourite_skills CHECK (json_valid("favourite_skills")),
        setback_plan_words TEXT,
        setback_plan_skills TEXT CONSTRAINT ck_plan_setback_plan_skills CHECK (json_valid("setback_plan_skills")),
        setback_plan_first_steps TEXT CONSTRAINT ck_plan_setback_plan_first_steps CHECK
            (json_valid("setback_plan_first_steps")),
        setback_plan_tell TEXT CONSTRAINT ck_plan_setback_plan_tell CHECK (json_valid("setback_plan_tell")),
        setback_plan_written_on TEXT,
        CONSTRAINT pk_plan PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE programme (
        "key" TEXT NOT NULL,
        label TEXT NOT NULL,
        kind TEXT NOT NULL,
        minutes INTEGER NOT NULL CONSTRAINT ck_programme_minutes CHECK ("minutes" BETWEEN 1 AND 1440),
        weekdays TEXT NOT NULL CONSTRAINT ck_programme_weekdays CHECK (json_valid("weekdays")),
        note TEXT,
        start TEXT NOT NULL,
        "end" TEXT,
        position INTEGER NOT NULL,
        CONSTRAINT pk_programme PRIMARY KEY ("key")
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE quota (
        position INTEGER NOT NULL,
        start TEXT NOT NULL,
        baseline ANY NOT NULL CONSTRAINT ck_quota_baseline CHECK (typeof("baseline") IN ('integer', 'real',
            'null') AND "baseline" BETWEEN 0 AND 1440),
        first_step ANY CONSTRAINT ck_quota_first_step CHECK (typeof("first_step") IN ('integer', 'real', 'null')
            AND "first_step" BETWEEN 0 AND 2),
        growth ANY CONSTRAINT ck_quota_growth CHECK (typeof("growth") IN ('integer', 'real', 'null') AND "growth"
            BETWEEN 0 AND 1),
        cap ANY CONSTRAINT ck_quota_cap CHECK (typeof("cap") IN ('integer', 'real', 'null') AND "cap" BETWEEN 0
            AND 1440),
        holds TEXT CONSTRAINT ck_quota_holds CHECK (json_valid("holds")),
        CONSTRAINT pk_quota PRIMARY KEY (position)
    ) STRICT
    """,
    """
    CREATE TABLE routine (
        "key" TEXT NOT NULL,
        label TEXT NOT NULL,
        weekdays TEXT NOT NULL CONSTRAINT ck_routine_weekdays CHECK (json_valid("weekdays")),
        "on" TEXT NOT NULL CONSTRAINT ck_routine_on CHECK ("on" IN ('all', 'school', 'free')),
        start TEXT NOT NULL,
        "end" TEXT,
        position INTEGER NOT NULL,
        CONSTRAINT pk_routine PRIMARY KEY ("key")
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE setback_reviews (
        position INTEGER NOT NULL,
        start TEXT NOT NULL,
        note TEXT,
        CONSTRAINT pk_setback_reviews PRIMARY KEY (position)
    ) STRICT
    """,
    """
    CREATE TABLE settings (
        id INTEGER NOT NULL CONSTRAINT ck_settings_id CHECK (id = 1),
        timezone TEXT,
        rollover_hour INTEGER CONSTRAINT ck_settings_rollover_hour CHECK ("rollover_hour" BETWEEN 0 AND 11),
        first_weekday INTEGER CONSTRAINT ck_settings_first_weekday CHECK ("first_weekday" BETWEEN 0 AND 6),
        pain_question TEXT CONSTRAINT ck_settings_pain_question CHECK ("pain_question" IN ('daily',
            'twice_a_week', 'weekly', 'off')),
        check_in TEXT CONSTRAINT ck_settings_check_in CHECK ("check_in" IN ('daily', 'weekly')),
        ask_worst_pain INTEGER CONSTRAINT ck_settings_ask_worst_pain CHECK ("ask_worst_pain" IN (0, 1)),
        CONSTRAINT pk_settings PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE share_records (
        position INTEGER NOT NULL,
        shared_at TEXT NOT NULL,
        audience TEXT NOT NULL CONSTRAINT ck_share_records_audience CHECK ("audience" IN ('therapist', 'parent')),
        start TEXT NOT NULL,
        "end" TEXT NOT NULL,
        fields TEXT CONSTRAINT ck_share_records_fields CHECK (json_valid("fields")),
        format TEXT NOT NULL CONSTRAINT ck_share_records_format CHECK ("format" IN ('pdf', 'csv', 'json',
            'fhir')),
        question TEXT,
        CONSTRAINT pk_share_records PRIMARY KEY (position)
    ) STRICT
    """,
    """
    CREATE TABLE activities (
        date TEXT NOT NULL,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        minutes INTEGER NOT NULL CONSTRAINT ck_activities_minutes CHECK ("minutes" BETWEEN 1 AND 1440),
        effort INTEGER CONSTRAINT ck_activities_effort CHECK ("effort" BETWEEN 0 AND 10),
        item TEXT,
        stimulus TEXT,
        tolerance INTEGER CONSTRAINT ck_activities_tolerance CHECK ("tolerance" BETWEEN 0 AND 10),
        CONSTRAINT pk_activities PRIMARY KEY (date, position),
        CONSTRAINT fk_activities_date FOREIGN KEY(date) REFERENCES days (date) ON DELETE CASCADE,
        CONSTRAINT fk_activities_item FOREIGN KEY(item) REFERENCES programme ("key") DEFERRABLE INITIALLY DEFERRED
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE coping (
        date TEXT NOT NULL,
        position INTEGER NOT NULL,
        strategy TEXT NOT NULL,
        helped INTEGER CONSTRAINT ck_coping_helped CHECK ("helped" BETWEEN 0 AND 4),
        CONSTRAINT pk_coping PRIMARY KEY (date, position),
        CONSTRAINT fk_coping_date FOREIGN KEY(date) REFERENCES days (date) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE goal_steps (
        goal INTEGER NOT NULL,
        position INTEGER NOT NULL,
        label TEXT NOT NULL,
        reached_on TEXT,
        CONSTRAINT pk_goal_steps PRIMARY KEY (goal, position),
        CONSTRAINT fk_goal_steps_goal FOREIGN KEY(goal) REFERENCES goals (position) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE medicines (
        date TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        amount TEXT,
        reason TEXT CONSTRAINT ck_medicines_reason CHECK ("reason" IN ('sleep', 'anxiety', 'other')),
        CONSTRAINT pk_medicines PRIMARY KEY (date, position),
        CONSTRAINT fk_medicines_date FOREIGN KEY(date) REFERENCES days (date) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
)


def upgrade() -> None:
    """Make all tables of a journal."""
    for table in TABLES:
        op.execute(table)
