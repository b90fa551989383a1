"""What the made-up teen writes and chooses from."""

DID = ("met_a_friend", "helped_at_home", "practised", "went_out", "hobby", "family_time")
STRATEGIES = ("breathing", "mindfulness", "thought_check", "music", "talking", "movement", "distraction")
STRESS_SOURCES = ("exams", "schoolwork", "friends", "family", "change_of_routine")
PLACES = ("lower_back", "left_knee", "left_ankle", "neck", "right_shoulder")
WINS = (
    "Stayed for the whole of maths",
    "Walked to the shop and back",
    "Played two songs right through",
    "Did my stretches before breakfast",
    "Went to the cinema",
    "Joined in with warm-up in PE",
    "Took the stairs",
    "Had a friend over",
)
PRIVATE_NOTES = ("Did not feel like talking today.", "Glad it is Friday.", "A bit worried about next week.")
THERAPIST_NOTES = (
    "The new stretch is hard on stairs. Can we change it?",
    "Stairs are easier.",
    "What can I do in PE after the holiday?",
)
