using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.House.Tests.Hosting;

/// <summary>The functions of the app, as their attributes tell them to a host.</summary>
internal static class FunctionList
{
    private static readonly Assembly App = Assembly.Load("EmaPain.Functions");

    public static IReadOnlyList<MethodInfo> Methods { get; } =
        [.. App.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)];

    public static IEnumerable<Type> Types => App.GetTypes();

    public static string NameOf(MethodInfo method) => method.GetCustomAttribute<FunctionAttribute>()!.Name;

    /// <summary>One line per function: name, kind of trigger, and what sets it off.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Methods.Select(method => $"{NameOf(method)} {Trigger(method)}").Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Queues => Methods.SelectMany(method => Bindings<QueueTriggerAttribute>(method)).Select(queue => queue.QueueName);

    public static IEnumerable<T> Bindings<T>(MethodInfo method)
        where T : Attribute => method.GetParameters().Select(parameter => parameter.GetCustomAttribute<T>()).OfType<T>();

    private static string Trigger(MethodInfo method) =>
        Bindings<HttpTriggerAttribute>(method).Select(http => $"http {string.Join(',', http.Methods ?? [])} {http.Route} {http.AuthLevel}")
            .Concat(Bindings<QueueTriggerAttribute>(method).Select(queue => $"queue {queue.QueueName}"))
            .Concat(Bindings<TimerTriggerAttribute>(method).Select(timer => $"timer {timer.Schedule}"))
            .Single();
}
