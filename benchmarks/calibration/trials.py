"""Every test of the findings, by its id."""

from benchmarks.calibration.episode_trials import EpisodesEasier, EpisodesShorter
from benchmarks.calibration.lag_trials import InactivityThenPain, RegularSleepThenDay, StressThenPain
from benchmarks.calibration.trend_trials import ActivityTrend, AttendanceTrend, DesensitizationTrend, RoutineTrend
from benchmarks.calibration.trial import Trial

TRIALS: dict[str, Trial] = {
    trial.name: trial
    for trial in (
        ActivityTrend(),
        DesensitizationTrend(),
        AttendanceTrend(),
        RoutineTrend(),
        RegularSleepThenDay(),
        StressThenPain(),
        InactivityThenPain(),
        EpisodesShorter(),
        EpisodesEasier(),
    )
}
