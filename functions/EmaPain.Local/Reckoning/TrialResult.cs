using System.Text;
using System.Text.Json;

namespace EmaPain.Local.Reckoning;

/// <summary>One study as it was played.</summary>
/// <param name="Study">The study's id.</param>
/// <param name="Participants">Of the study's first role.</param>
/// <param name="Seed">Of the cohort.</param>
/// <param name="Seconds">Of real time.</param>
/// <param name="Findings">The comparison with the cohort's truth.</param>
/// <param name="Weeks">What became of each occasion.</param>
/// <param name="Cents">Credited, in US cents.</param>
/// <param name="Alerts">Raised.</param>
/// <param name="Emails">About alerts.</param>
/// <param name="Storage">None where the host counted nothing.</param>
public sealed record TrialResult(
    string Study,
    int Participants,
    int Seed,
    double Seconds,
    Findings Findings,
    IReadOnlyList<WeekCount> Weeks,
    int Cents,
    int Alerts,
    int Emails,
    StorageCost? Storage)
{
    /// <summary>Partners and coaches.</summary>
    public int Others { get; init; }

    /// <summary>The line that programs read.</summary>
    public string ToJsonLine()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("study", Study);
            json.WriteNumber("participants", Participants);
            json.WriteNumber("seed", Seed);
            json.WriteNumber("seconds", Math.Round(Seconds, 1));
            json.WriteNumber("repliesLost", Findings.RepliesLost.Count);
            json.WriteNumber("textsDoubled", Findings.TextsDoubled.Count);
            json.WriteNumber("centsOff", Findings.CentsOff);
            json.WriteNumber("alertsMissed", Findings.AlertsMissed.Count);
            json.WriteNumber("alertsFalse", Findings.AlertsFalse.Count);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
