using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Http.Resilience.Internal;
using Polly;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Resilience pipelines for HTTP clients.</summary>
public static class ResilienceHttpClientBuilderExtensions
{
    /// <summary>
    /// Adds a handler that sends through the configured pipeline. The pipeline lives as long as the service provider, so that
    /// a circuit stays open when the client factory renews its handlers.
    /// </summary>
    public static IHttpResiliencePipelineBuilder AddResilienceHandler(
        this IHttpClientBuilder builder, string pipelineName, Action<ResiliencePipelineBuilder<HttpResponseMessage>> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(pipelineName);
        ArgumentNullException.ThrowIfNull(configure);
        var name = $"{builder.Name}-{pipelineName}";
        builder.Services.AddKeyedSingleton(name, (_, _) =>
        {
            var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = name };
            configure(pipeline);
            return pipeline.Build();
        });
        builder.AddHttpMessageHandler(services =>
            new ResilienceHandler(services.GetRequiredKeyedService<ResiliencePipeline<HttpResponseMessage>>(name)));
        return new HttpResiliencePipelineBuilder(name, builder.Services);
    }
}
