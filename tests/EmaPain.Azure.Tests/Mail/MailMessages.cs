using Azure.Communication.Email;
using EmaPain.Azure.Tests.Sms;

namespace EmaPain.Azure.Tests.Mail;

/// <summary>A client for a listener and a mail to send through it.</summary>
internal static class MailMessages
{
    public const string Id = "3f2c1d1e-8b1a-5c57-9a53-1f6b6f0a2b11";

    public static EmailClient Client(LoopbackServer server) =>
        new(Carrier.Connection(server), new EmailClientOptions { Retry = { MaxRetries = 0 } });

    public static EmailMessage Alert() =>
        new("alerts@trial.example", "on-call@trial.example", new EmailContent("An alert waits for you") { PlainText = "Please open the link." });

    public static string State(string status) => $$"""{"id":"{{Id}}","status":"{{status}}"}""";
}
