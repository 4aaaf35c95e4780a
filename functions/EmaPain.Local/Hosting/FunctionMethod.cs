using System.Reflection;

namespace EmaPain.Local.Hosting;

/// <summary>A method marked [Function], by what starts it.</summary>
public abstract record FunctionMethod
{
    private FunctionMethod(string name, MethodInfo method)
    {
        Name = name;
        Method = method;
    }

    public string Name { get; }

    public MethodInfo Method { get; }

    /// <summary>Started by a request; <paramref name="Route"/> has no prefix, an empty list of methods means any.</summary>
    public sealed record Http(string Name, MethodInfo Method, string Route, IReadOnlyList<string> Methods) : FunctionMethod(Name, Method);

    /// <summary>Started by a schedule of six fields in UTC.</summary>
    public sealed record Timer(string Name, MethodInfo Method, string Schedule, bool RunOnStartup) : FunctionMethod(Name, Method);

    /// <summary>Started by each message of a storage queue; <paramref name="Connection"/> names the setting with the account.</summary>
    public sealed record Queue(string Name, MethodInfo Method, string QueueName, string Connection) : FunctionMethod(Name, Method);
}
