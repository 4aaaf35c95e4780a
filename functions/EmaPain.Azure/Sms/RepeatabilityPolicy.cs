using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;

namespace EmaPain.Azure.Sms;

/// <summary>
/// Puts the stored repeatability pair in place of the one that SmsClient makes up with every call. It belongs before the
/// retries and so before the signature, which then covers what it wrote.
/// </summary>
public sealed class RepeatabilityPolicy : HttpPipelinePolicy
{
    private const string Property = "EmaPain.RepeatabilityPair";

    /// <summary>Calls made until the result is disposed carry this pair.</summary>
    public static IDisposable Use(Guid id, DateTimeOffset firstSent) =>
        HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = new Pair(id, firstSent) });

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        using var body = new MemoryStream();
        ContentOf(message).WriteTo(body, message.CancellationToken);
        Rewrite(message, body);
        ProcessNext(message, pipeline);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        using var body = new MemoryStream();
        await ContentOf(message).WriteToAsync(body, message.CancellationToken);
        Rewrite(message, body);
        await ProcessNextAsync(message, pipeline);
    }

    private static RequestContent ContentOf(HttpMessage message) =>
        message.Request.Content ?? throw new InvalidOperationException("A send call has a body.");

    private static void Rewrite(HttpMessage message, MemoryStream body)
    {
        var pair = message.TryGetProperty(Property, out var value) && value is Pair found
            ? found
            : throw new InvalidOperationException("A send call was made without the repeatability pair of its claim.");
        var json = JsonNode.Parse(body.ToArray());
        if (json?["smsRecipients"] is not JsonArray { Count: 1 } recipients)
        {
            throw new InvalidOperationException("A pair belongs to one recipient.");
        }

        recipients[0]!["repeatabilityRequestId"] = pair.Id.ToString("D");
        recipients[0]!["repeatabilityFirstSent"] = pair.FirstSent.ToString("r", CultureInfo.InvariantCulture);
        message.Request.Content!.Dispose();
        message.Request.Content = RequestContent.Create(BinaryData.FromString(json.ToJsonString()));
    }

    private sealed record Pair(Guid Id, DateTimeOffset FirstSent);
}
