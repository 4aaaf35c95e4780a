using NodaTime;

namespace EmaPain.Cli.Participants;

/// <summary>A participant on a site's list.</summary>
internal sealed record ListedParticipant(string Participant, string Role, string Status)
{
    public Instant? EnrolledAt { get; init; }

    public Instant? ActivatedAt { get; init; }
}
