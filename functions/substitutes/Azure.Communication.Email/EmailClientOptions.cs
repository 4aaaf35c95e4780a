using Azure.Core;

namespace Azure.Communication.Email;

/// <summary>Options of <see cref="EmailClient"/>.</summary>
public class EmailClientOptions : ClientOptions
{
    public EmailClientOptions(ServiceVersion version = ServiceVersion.V2025_09_01) => ApiVersion = version switch
    {
        ServiceVersion.V2025_09_01 => "2025-09-01",
        _ => throw new ArgumentOutOfRangeException(nameof(version)),
    };

    /// <summary>Versions of the email service; the number is that of the real package.</summary>
    public enum ServiceVersion
    {
        V2025_09_01 = 5,
    }

    internal string ApiVersion { get; }
}
