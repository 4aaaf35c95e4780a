using NodaTime;

namespace EmaPain.Cli.Tasks;

/// <summary>Something that a coordinator has to do.</summary>
internal sealed record OpenTask(string Id, string Kind, string What)
{
    /// <summary>Nothing where it is about nobody known.</summary>
    public string? Participant { get; init; }

    public Instant? DueAt { get; init; }

    public bool IsOverdue { get; init; }

    /// <summary>The command that helps.</summary>
    public string? Remedy { get; init; }

    /// <summary>The command that says that it was done.</summary>
    public string? Done { get; init; }

    public Instant? DoneAt { get; init; }

    public string? DoneBy { get; init; }
}
