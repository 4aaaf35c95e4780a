using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Http.Resilience;

/// <summary>A resilience pipeline of an HTTP client.</summary>
public interface IHttpResiliencePipelineBuilder
{
    /// <summary>The client's name and the pipeline's own, with a hyphen between.</summary>
    string PipelineName { get; }

    IServiceCollection Services { get; }
}
