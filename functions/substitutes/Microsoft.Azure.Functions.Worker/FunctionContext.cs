namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function may know about the invocation that it runs in.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to one invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Signalled when the host wants the invocation to end.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
