using System.Globalization;
using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>The occasions that a plan stands for, with their ids.</summary>
public static class OccasionSlots
{
    public const string Week = "{week}";
    public const string Month = "{month}";
    public const string Day = "{day}";
    public const string Prompt = "{prompt}";

    private const string Any = "*";

    /// <summary>More days or prompts than the rules let pass.</summary>
    private const int Most = 100;

    /// <summary>What stands for numbers in a plan's id.</summary>
    public static IReadOnlyList<string> Numbers { get; } = [Week, Month, Day, Prompt];

    /// <summary>All occasions of a plan, in the order of the file.</summary>
    public static IEnumerable<OccasionSlot> Slots(this OccasionPlan plan) =>
        from week in OrNone(plan.Weeks)
        from month in OrNone(plan.Months)
        from day in UpTo(plan.Burst?.Days)
        from prompt in UpTo(plan.Burst?.Windows.Count)
        select new OccasionSlot(
            new OccasionId(Filled(plan.Id, week, month, Text(day, Day), Text(prompt, Prompt))), Filled(plan.Id, week, month, Any, Any), week, month, day, prompt);

    private static string Filled(string id, int? week, int? month, string day, string prompt) => id
        .Replace(Week, Text(week, Week), StringComparison.Ordinal)
        .Replace(Month, Text(month, Month), StringComparison.Ordinal)
        .Replace(Day, day, StringComparison.Ordinal)
        .Replace(Prompt, prompt, StringComparison.Ordinal);

    private static string Text(int? number, string place) => number?.ToString(CultureInfo.InvariantCulture) ?? place;

    private static IEnumerable<int?> OrNone(IReadOnlyList<int> numbers) => numbers.Count == 0 ? [null] : numbers.Select(number => (int?)number);

    private static IEnumerable<int?> UpTo(int? count) => count is null ? [null] : Enumerable.Range(1, Math.Clamp(count.Value, 0, Most)).Select(number => (int?)number);
}
