using System.Collections.Immutable;
using EmaPain.App.Research;

namespace EmaPain.Cli.Releases;

/// <summary>Whose rows a release holds: those whose consent to data sharing stands. Of the others only their number is known.</summary>
internal sealed class ReleasedPeople
{
    private readonly ImmutableSortedSet<string> given;
    private readonly ImmutableDictionary<Sharing.Permission, int> leftOut;

    private ReleasedPeople(ImmutableSortedSet<string> given, ImmutableDictionary<Sharing.Permission, int> leftOut) => (this.given, this.leftOut) = (given, leftOut);

    public int Count => given.Count;

    public int LeftOut => leftOut.Values.Sum();

    public string LeftOutSentence =>
        $"Left out: {LeftOut} ({Of(Sharing.Permission.NotGiven)} without consent to data sharing, {Of(Sharing.Permission.Revoked)} who revoked it, {Of(Sharing.Permission.Erased)} erased).";

    /// <param name="people">Each participant's pseudonym with the word of column DataSharing; without a word nobody agreed.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="CouldNotRunException">A word is not known.</exception>
    public static async Task<ReleasedPeople> ReadAsync(IAsyncEnumerable<(string Participant, string? Word)> people, CancellationToken cancel)
    {
        var given = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var leftOut = ImmutableDictionary.CreateBuilder<Sharing.Permission, int>();
        await foreach (var (participant, word) in people.WithCancellation(cancel))
        {
            var permission = word is null ? Sharing.Permission.NotGiven : Sharing.Read(word)
                ?? throw new CouldNotRunException($"Column DataSharing of table Participants says '{word}', which this emapain does not know. Use the emapain of the app's version.");
            if (permission == Sharing.Permission.Given)
            {
                given.Add(participant);
            }
            else
            {
                leftOut[permission] = leftOut.GetValueOrDefault(permission) + 1;
            }
        }

        return new ReleasedPeople(given.ToImmutable(), leftOut.ToImmutable());
    }

    public bool Holds(string? participant) => participant is not null && given.Contains(participant);

    /// <summary>Whether everybody of these is still among those of a later look.</summary>
    public bool AreAllIn(ReleasedPeople later) => given.IsSubsetOf(later.given);

    private int Of(Sharing.Permission reason) => leftOut.GetValueOrDefault(reason);
}
