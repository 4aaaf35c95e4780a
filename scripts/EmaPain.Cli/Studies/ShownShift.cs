using EmaPain.Domain.Studies.Comparing;

namespace EmaPain.Cli.Studies;

/// <summary>What would become of an occasion, in words.</summary>
/// <param name="Who">The roles and arms that it is about.</param>
/// <param name="Occasion">The occasion.</param>
/// <param name="Effect">What would become of it.</param>
/// <param name="Before">When it is asked now.</param>
/// <param name="After">When it would be asked.</param>
internal sealed record ShownShift(string Who, string Occasion, string Effect, ContactTime? Before, ContactTime? After)
{
    public static ShownShift Of(string who, OccasionShift shift) => shift switch
    {
        OccasionShift.Moved moved => new(who, moved.Occasion.Value, "moves", moved.From, moved.To),
        OccasionShift.Rewindowed other => new(who, other.Occasion.Value, "other window", other.From, other.To),
        OccasionShift.Added added => new(who, added.Occasion.Value, "added", null, added.To),
        OccasionShift.Dropped dropped => new(who, dropped.Occasion.Value, "dropped", dropped.From, null),
        OccasionShift.Settled settled => new(who, settled.Occasion.Value, "sent or over: stays", settled.From, null),
        OccasionShift.Overtaken overtaken => new(who, overtaken.Occasion.Value, "its time is over: not sent", null, overtaken.To),
        _ => throw new InvalidOperationException($"No words for {shift.GetType().Name}."),
    };
}
