namespace EmaPain.Domain.Studies;

/// <summary>How soon an adverse event has to be reported; the coordinator gets a task that is due then.</summary>
public sealed record AdverseEventDeadlines
{
    /// <summary>A serious one, and one of which nobody has said yet that it is not.</summary>
    public required TimeAllowed ReportSeriousWithin { get; init; }

    /// <summary>Any other.</summary>
    public required TimeAllowed ReportOthersWithin { get; init; }
}
