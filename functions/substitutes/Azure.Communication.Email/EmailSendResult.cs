using System.Text.Json;

namespace Azure.Communication.Email;

/// <summary>The state of a mail at the service.</summary>
public class EmailSendResult
{
    internal EmailSendResult(string id, EmailSendStatus status)
    {
        Id = id;
        Status = status;
    }

    public EmailSendStatus Status { get; }

    internal string Id { get; }

    internal static EmailSendResult Of(JsonElement json) =>
        new(json.GetProperty("id").GetString(), new EmailSendStatus(json.GetProperty("status").GetString()));
}
