using Azure.Core;

namespace Azure.Communication.Sms;

/// <summary>Options of <see cref="SmsClient"/>.</summary>
public class SmsClientOptions : ClientOptions
{
    public SmsClientOptions(ServiceVersion version = ServiceVersion.V2021_03_07) => ApiVersion = version switch
    {
        ServiceVersion.V2021_03_07 => "2021-03-07",
        _ => throw new ArgumentOutOfRangeException(nameof(version)),
    };

    /// <summary>Versions of the SMS service.</summary>
    public enum ServiceVersion
    {
        V2021_03_07 = 1,
    }

    internal string ApiVersion { get; }
}
