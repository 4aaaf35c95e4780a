using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.Local.Trial;

/// <summary>Puts something of ours in front of a registered port.</summary>
public static class Decoration
{
    /// <summary>Replaces the last registration of a port by one that gets it.</summary>
    public static void Decorate<TPort>(this IServiceCollection services, Func<TPort, TPort> decorate)
        where TPort : class
    {
        var last = services.Last(service => service.ServiceType == typeof(TPort) && !service.IsKeyedService);
        services.Remove(last);
        services.AddSingleton(provider => decorate((TPort)(last.ImplementationInstance
            ?? last.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, last.ImplementationType!))));
    }
}
