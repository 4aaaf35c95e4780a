namespace EmaPain.Local.Cohort.Planning;

/// <summary>Which habit a character follows at which occasion.</summary>
internal static class Habits
{
    private static readonly Habit[] Answering =
        [Habit.AtOnce, Habit.AtOnce, Habit.Untidy, Habit.InWords, Habit.Named, Habit.ItemByItem, Habit.Twice, Habit.UnreadableFirst];

    private static readonly Habit[] Wavering =
        [Habit.LastAfterReminder, Habit.AllAfterReminder, Habit.Late, Habit.Partial, Habit.Silent, Habit.Silent];

    /// <summary>Two missed in a row among them.</summary>
    private static readonly Habit[] OfTheUnsteady =
        [Habit.AtOnce, Habit.AllAfterReminder, Habit.Late, Habit.Twice, Habit.Partial, Habit.Silent, Habit.Silent, Habit.LastAfterReminder, Habit.Late, Habit.UnreadableFirst];

    /// <param name="character">Whose.</param>
    /// <param name="place">The occasion's place among those that are asked by text.</param>
    /// <param name="upsets">Whether it is the occasion that upsets the distressed.</param>
    /// <param name="slips">Whether it is the occasion that is corrected afterwards.</param>
    /// <param name="draws">Of this person and occasion.</param>
    public static Habit Of(Character character, int place, bool upsets, bool slips, Draws draws) => character switch
    {
        Character.Unsteady => OfTheUnsteady[place % OfTheUnsteady.Length],
        Character.Silent => place == 0 ? Habit.AtOnce : Habit.Silent,
        Character.Corrects when slips => Habit.AtOnce,
        Character.Distressed when upsets => Habit.AllAfterReminder,
        Character.Ordinary => draws.OneIn(5) ? draws.Of(Wavering) : draws.Of(Answering),
        _ => draws.Of(Answering),
    };
}
