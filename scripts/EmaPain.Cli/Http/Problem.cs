using System.Text.Json;
using EmaPain.App.Payments;

namespace EmaPain.Cli.Http;

/// <summary>Why the app did not do what it was asked.</summary>
internal sealed record Problem(string? Code, string? Sentence)
{
    /// <summary>What is wrong in a file that was sent.</summary>
    public IReadOnlyList<RowFault> Rows { get; init; } = [];

    /// <summary>The sentence, and a line for each fault of a file.</summary>
    public string Whole => string.Join('\n', Rows.Select(row => $"line {row.Line}, column {row.Column}: {row.Sentence}").Prepend(Sentence));

    /// <summary>Nothing where the body is none of the app's.</summary>
    public static Problem? Of(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<Problem>(body, JsonSerializerOptions.Web) is { Sentence: not null } problem ? problem : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
