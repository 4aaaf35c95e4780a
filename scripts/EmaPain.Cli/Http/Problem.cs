using System.Text.Json;

namespace EmaPain.Cli.Http;

/// <summary>Why the app did not do what it was asked.</summary>
internal sealed record Problem(string? Code, string? Sentence)
{
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
