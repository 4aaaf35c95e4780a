using Azure.Communication.Sms;

namespace EmaPain.Azure.Tests.Sms;

/// <summary>A client for a listener, and answers as the SMS service gives them.</summary>
internal static class Carrier
{
    public const string Key = "S2V5IG9mIGEgY2FycmllciB0aGF0IGlzIG5vdCByZWFs";

    public const string Accepted =
        """{"value":[{"to":"+15555550101","messageId":"Outgoing_1","httpStatusCode":202,"repeatabilityResult":"accepted","successful":true}]}""";

    public static string Connection(LoopbackServer server) => $"endpoint={server.Address};accesskey={Key}";

    public static SmsClient Client(LoopbackServer server, Action<SmsClientOptions>? configure = null)
    {
        var options = new SmsClientOptions { Retry = { MaxRetries = 0 } };
        configure?.Invoke(options);
        return new SmsClient(Connection(server), options);
    }
}
