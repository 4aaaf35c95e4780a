namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function when a request comes to its route.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    public string[]? Methods { get; } = methods;

    /// <summary>Route template under the app's prefix; the function's name if absent.</summary>
    public string? Route { get; set; }
}
