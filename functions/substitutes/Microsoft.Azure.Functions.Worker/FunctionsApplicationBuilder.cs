using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The shape that Program.cs compiles against; <see cref="FunctionsApplication.CreateBuilder"/> never hands one out.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder
{
    private readonly HostApplicationBuilder builder;

    internal FunctionsApplicationBuilder(HostApplicationBuilder builder) => this.builder = builder;

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)builder).Properties;

    public ConfigurationManager Configuration => builder.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => builder.Configuration;

    public IHostEnvironment Environment => builder.Environment;

    public ILoggingBuilder Logging => builder.Logging;

    public IMetricsBuilder Metrics => builder.Metrics;

    public IServiceCollection Services => builder.Services;

    public IHost Build() => builder.Build();

    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => builder.ConfigureContainer(factory, configure);
}
