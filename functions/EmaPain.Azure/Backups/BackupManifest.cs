using System.Collections.Immutable;

namespace EmaPain.Azure.Backups;

/// <summary>What a finished backup holds; written last, so that a folder without it is one that broke off.</summary>
/// <param name="Format">Of the files; 1.</param>
/// <param name="StartedAt">What was written before is in it.</param>
/// <param name="FinishedAt">What was written after is not. What was written between may be, in one table and not in another.</param>
/// <param name="Tables">Every table, empty ones too.</param>
public sealed record BackupManifest(int Format, DateTimeOffset StartedAt, DateTimeOffset FinishedAt, ImmutableArray<BackupTable> Tables)
{
    public const int CurrentFormat = 1;
}
