using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies.Comparing;

/// <summary>What would become of an occasion of a person who moved to another version of the study.</summary>
public abstract record OccasionShift(OccasionId Occasion)
{
    /// <summary>Waits, and would go out at another time.</summary>
    public sealed record Moved(OccasionId Occasion, ContactTime From, ContactTime To) : OccasionShift(Occasion);

    /// <summary>Waits, and would go out at the same time, but be answered for longer or shorter.</summary>
    public sealed record Rewindowed(OccasionId Occasion, ContactTime From, ContactTime To) : OccasionShift(Occasion);

    /// <summary>Would come in addition.</summary>
    public sealed record Added(OccasionId Occasion, ContactTime To) : OccasionShift(Occasion);

    /// <summary>Waits, and would not come any more.</summary>
    public sealed record Dropped(OccasionId Occasion, ContactTime From) : OccasionShift(Occasion);

    /// <summary>Was sent or is over: stays as it was, whatever the other version says, and is never sent again.</summary>
    public sealed record Settled(OccasionId Occasion, ContactTime From) : OccasionShift(Occasion);

    /// <summary>The other version has it before now: it would not be sent, since that time is over.</summary>
    public sealed record Overtaken(OccasionId Occasion, ContactTime To) : OccasionShift(Occasion);
}
