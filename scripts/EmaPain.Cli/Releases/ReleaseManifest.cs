using System.Collections.Immutable;

namespace EmaPain.Cli.Releases;

/// <summary>What a release holds.</summary>
/// <param name="Format">Of the files; 1.</param>
/// <param name="Study">The study.</param>
/// <param name="Versions">Of the study file that its rows are of, ascending.</param>
/// <param name="At">When it was begun, UTC; whoever revoked or was erased until the last file was written is left out.</param>
/// <param name="Participants">How many people are in it.</param>
/// <param name="Files">Every file but this one.</param>
internal sealed record ReleaseManifest(int Format, string Study, ImmutableArray<int> Versions, DateTimeOffset At, int Participants, ImmutableArray<ReleasedFile> Files)
{
    public const int CurrentFormat = 1;
}
