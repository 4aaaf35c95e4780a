namespace Azure.Communication.Email;

/// <summary>Makes results for mocks.</summary>
public static class EmailModelFactory
{
    public static EmailSendResult EmailSendResult(string id = null, EmailSendStatus status = default) => new(id, status);
}
