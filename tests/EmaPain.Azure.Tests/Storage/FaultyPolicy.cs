using Azure.Core;
using Azure.Core.Pipeline;

namespace EmaPain.Azure.Tests.Storage;

/// <summary>Breaks requests by their number, from 0: before they leave, or after the service has done them (the answer is lost).</summary>
internal sealed class FaultyPolicy(Func<int, bool> breaksBefore, Func<int, bool> losesAnswer) : HttpPipelinePolicy
{
    private int count;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The trial makes no synchronous calls.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref count) - 1;
        if (breaksBefore(number))
        {
            throw new IOException("The connection broke before the request left.");
        }

        await ProcessNextAsync(message, pipeline);
        if (losesAnswer(number))
        {
            throw new IOException("The connection broke before the answer came.");
        }
    }
}
