using System.Text.Json;

namespace EmaPain.Cli.Http;

/// <summary>What came back from an address.</summary>
internal sealed record StaffAnswer(Uri Address, int Status, string Text)
{
    /// <summary>The answer to a request that was done.</summary>
    /// <param name="credential">By which was asked.</param>
    /// <param name="outcome">What to say where it is unknown whether the request was done.</param>
    /// <exception cref="CouldNotRunException">It was not done; the message says why, in the app's words where it has any.</exception>
    public JsonElement Body(Credential credential, string outcome) => Status switch
    {
        200 => Json() ?? throw NotTheApp(),
        401 => throw new CouldNotRunException($"The app does not know you: {credential.Remedy}"),
        >= 500 => throw new CouldNotRunException($"{Problem.Of(Text)?.Sentence ?? $"The app could not do it (status {Status})."} {outcome}".TrimEnd()),
        _ => throw (Problem.Of(Text)?.Whole is { } sentence ? new CouldNotRunException(sentence) : NotTheApp()),
    };

    private JsonElement? Json()
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(Text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private CouldNotRunException NotTheApp() => new(
        $"{Address} answered {Status} and is not EmaPain, or an older one: give --url the app's address alone, such as https://NAME.azurewebsites.net.");
}
