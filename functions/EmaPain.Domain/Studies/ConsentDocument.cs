namespace EmaPain.Domain.Studies;

/// <summary>An agreement without which nobody is texted.</summary>
public sealed record ConsentDocument
{
    public required ConsentKind Kind { get; init; }

    /// <summary>The version that has to be signed; an earlier one does not count any more. None: any version counts.</summary>
    public string? Version { get; init; }
}
