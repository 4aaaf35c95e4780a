using System.Text.Json;
using EmaPain.Local.Carrier.Phones;

namespace EmaPain.Local.Carrier.Sms;

/// <summary>Checks the body of a send call as Azure's specification limits it.</summary>
internal static class SendCallReader
{
    /// <returns>The call, or all faults by field.</returns>
    public static (SendCall? Call, IReadOnlyDictionary<string, string[]> Faults) Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return Check(SendBody.Read(body) ?? new SendBody(null, null, null, null));
        }
        catch (JsonException e)
        {
            return (null, new Dictionary<string, string[]> { [e.Path ?? "$"] = [$"The JSON value could not be read (line {e.LineNumber})."] });
        }
    }

    private static (SendCall?, IReadOnlyDictionary<string, string[]>) Check(SendBody body)
    {
        var faults = new Dictionary<string, string[]>();
        Require("From", body.From is not null && PhoneNumbers.IsSender(body.From), "Invalid From phone number format.");
        Require("SmsRecipients", body.SmsRecipients is { Count: >= 1 and <= 100 }, "Between 1 and 100 recipients are required.");
        Require("SmsRecipients.To", body.SmsRecipients?.All(recipient => recipient?.To is not null) ?? true, "The To field is required.");
        Require("Message", body.Message is { Length: <= 2048 }, "A message of at most 2048 characters is required.");
        Require(
            "SmsSendOptions.DeliveryReportTimeoutInSeconds",
            body.SmsSendOptions?.DeliveryReportTimeoutInSeconds is null or (>= 60 and <= 43200),
            "The timeout lies between 60 and 43200 seconds.");
        return faults.Count > 0 ? (null, faults) : (Call(body), faults);

        void Require(string field, bool holds, string sentence)
        {
            if (!holds)
            {
                faults[field] = [sentence];
            }
        }
    }

    private static SendCall Call(SendBody body) => new(
        body.From!,
        [.. body.SmsRecipients!.Select(recipient => new SendRecipient(recipient!.To!, recipient.RepeatabilityRequestId, recipient.RepeatabilityFirstSent))],
        body.Message!,
        body.SmsSendOptions?.EnableDeliveryReport ?? false,
        body.SmsSendOptions?.Tag);
}
