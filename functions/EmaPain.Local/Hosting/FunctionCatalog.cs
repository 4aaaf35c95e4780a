using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Local.Hosting;

/// <summary>The functions of an assembly, found by their attributes as the real worker finds them.</summary>
public static class FunctionCatalog
{
    /// <exception cref="InvalidOperationException">A function without exactly one trigger, or two of one name.</exception>
    public static IReadOnlyList<FunctionMethod> Read(Assembly assembly)
    {
        var found =
            from type in assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null
            orderby function.Name
            select Read(function.Name, method);
        var functions = found.ToList();
        var twice = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? functions : throw new InvalidOperationException($"Two functions are named {twice.Key}.");
    }

    private static FunctionMethod Read(string name, MethodInfo method)
    {
        var triggers = method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()).Select(attribute => Trigger(name, method, attribute))
            .OfType<FunctionMethod>().ToList();
        return triggers.Count == 1 ? triggers[0] : throw new InvalidOperationException($"Function {name} has {triggers.Count} triggers; it needs one.");
    }

    private static FunctionMethod? Trigger(string name, MethodInfo method, Attribute attribute) => attribute switch
    {
        HttpTriggerAttribute http => new FunctionMethod.Http(name, method, http.Route ?? name, http.Methods ?? []),
        TimerTriggerAttribute timer => new FunctionMethod.Timer(name, method, timer.Schedule, timer.RunOnStartup),
        QueueTriggerAttribute queue => new FunctionMethod.Queue(name, method, queue.QueueName, queue.Connection ?? "AzureWebJobsStorage"),
        _ => null,
    };
}
