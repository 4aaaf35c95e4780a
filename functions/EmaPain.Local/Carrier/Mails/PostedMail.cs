using System.Text.Json;

namespace EmaPain.Local.Carrier.Mails;

/// <summary>A mail as the trial hands it over.</summary>
internal sealed record PostedMail(string From, string To, string Subject, string Text, string Html)
{
    /// <summary>Nothing where the body is not such a mail: from one address to one other, with a subject and both parts.</summary>
    public static PostedMail? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<Body>(body.Span, JsonSerializerOptions.Web) is
                { SenderAddress: { } from, Content: { Subject: { } subject, PlainText: { } text, Html: { } html }, Recipients.To: [{ Address: { } to }] }
                ? new PostedMail(from, to, subject, text, html)
                : null;
        }
        catch (JsonException)
        {
            // The caller is told.
            return null;
        }
    }

    private sealed record Body(string? SenderAddress, BodyContent? Content, BodyRecipients? Recipients);

    private sealed record BodyContent(string? Subject, string? PlainText, string? Html);

    private sealed record BodyRecipients(IReadOnlyList<BodyAddress>? To);

    private sealed record BodyAddress(string? Address);
}
