namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for each message of a storage queue.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    public string QueueName { get; } = queueName;

    /// <summary>Name of the app setting (or of the settings group) that says where the storage account is.</summary>
    public string? Connection { get; set; }
}
