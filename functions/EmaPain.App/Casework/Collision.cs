using EmaPain.Domain.Ids;

namespace EmaPain.App.Casework;

/// <summary>What to do when a commit meets somebody else's: load, decide again, a few times.</summary>
internal static class Collision
{
    /// <summary>Commits in a row; then the queue tries again later.</summary>
    public const int Tries = 8;

    /// <summary>Waits a little. Jitter from the input, so that two who met do not meet again; no randomness is needed for that.</summary>
    public static Task StepAsideAsync(InputId input, int tried, CancellationToken cancel) =>
        Task.Delay(TimeSpan.FromMilliseconds(5 + ((uint)HashCode.Combine(input, tried) % (20 << tried))), cancel);

    public static CaseCollisionException Lost(ParticipationKey key) => new($"Participation {key} was written by others {Tries} times in a row.");
}
