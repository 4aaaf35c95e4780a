using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>A row of a research table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Partition">Study and participant.</param>
/// <param name="Row">The row's key in it.</param>
/// <param name="AsOf">When the state was decided that it was rendered from.</param>
/// <param name="Columns">Values by column: string, int, long, double, bool, DateTimeOffset or null.</param>
public sealed record ResearchRow(string Table, string Partition, string Row, Instant AsOf, IReadOnlyDictionary<string, object?> Columns)
{
    /// <summary>Whether the row tells of something that happened, and so stays as it was written first.</summary>
    public bool IsEvent { get; init; }
}
