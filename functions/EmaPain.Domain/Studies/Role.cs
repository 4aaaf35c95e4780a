using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>What a participant is in the trial, and the crisis text that fits the person.</summary>
public sealed record Role
{
    public required RoleId Id { get; init; }

    /// <summary>The reply to a cry for help, per language; it names help that is there around the clock.</summary>
    public required IReadOnlyDictionary<string, string> Crisis { get; init; }
}
