using System.Collections.Immutable;

namespace EmaPain.Domain.Replies;

/// <summary>What a text says; every text has exactly one reading.</summary>
public abstract record Reading
{
    private Reading()
    {
    }

    /// <summary>Answers or refusals, in the order of the open instrument, then of earlier ones.</summary>
    public sealed record Answered(ImmutableArray<ItemReading> Items) : Reading
    {
        /// <summary>What else the text says that a person has to see to: distress, or perhaps a wish to stop.</summary>
        public UnreadableNote? Beside { get; init; }
    }

    /// <summary>A wish to get no more texts that leaves no doubt.</summary>
    public sealed record OptOut : Reading;

    public sealed record OptIn : Reading;

    public sealed record Help : Reading;

    public sealed record Balance : Reading;

    /// <summary>A correction: of one named item (one value), or of what was answered last (the numbers as sent).</summary>
    public sealed record Change(string? ItemId, ImmutableArray<int> Values) : Reading
    {
        /// <summary>The old value, where it alone says which answer is meant: <c>CHANGE 2 to 3</c>.</summary>
        public int? From { get; init; }
    }

    public sealed record Unreadable(UnreadableNote Note) : Reading;
}
