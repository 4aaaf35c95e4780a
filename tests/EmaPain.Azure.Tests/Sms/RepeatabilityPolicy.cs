using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;

namespace EmaPain.Azure.Tests.Sms;

/// <summary>Puts a stored id, handed over as a message property, into the body; as the trial does, per call and before signing.</summary>
internal sealed class RepeatabilityPolicy : HttpPipelineSynchronousPolicy
{
    public const string Property = "EmaPain.RepeatabilityRequestId";

    private int calls;

    public int Calls => calls;

    public override void OnSendingRequest(HttpMessage message)
    {
        Interlocked.Increment(ref calls);
        if (!message.TryGetProperty(Property, out var id) || message.Request.Content is not { } content)
        {
            return;
        }

        using var written = new MemoryStream();
        content.WriteTo(written, message.CancellationToken);
        var body = JsonNode.Parse(written.ToArray())!;
        body["smsRecipients"]![0]!["repeatabilityRequestId"] = (string)id!;
        message.Request.Content = RequestContent.Create(BinaryData.FromString(body.ToJsonString()));
    }
}
