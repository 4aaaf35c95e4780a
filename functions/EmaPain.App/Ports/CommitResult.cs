using System.Collections.Immutable;

namespace EmaPain.App.Ports;

/// <summary>What came of a commit.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>All rows are written; the texts are those that the decision asked for.</summary>
    public sealed record Committed(LoadedParticipation After, ImmutableArray<OutgoingText> Texts) : CommitResult;

    /// <summary>The input was committed before; nothing is written.</summary>
    public sealed record SeenBefore : CommitResult;

    /// <summary>Somebody else wrote meanwhile; nothing is written. Load and decide again.</summary>
    public sealed record Conflict : CommitResult;
}
