using Azure.Core;
using Azure.Core.Pipeline;

namespace EmaPain.Azure.Tests.Storage;

/// <summary>Counts requests as they leave.</summary>
internal sealed class CountingPolicy : HttpPipelinePolicy
{
    private int count;

    public int Count => count;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref count);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref count);
        return ProcessNextAsync(message, pipeline);
    }
}
