using System.Reflection;
using System.Text.Json;
using Azure.Storage.Queues.Models;

namespace EmaPain.Local.Hosting;

/// <summary>What a parameter of a queue function gets.</summary>
internal static class QueueArgument
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public static object? Of(ParameterInfo parameter, QueueMessage message, CancellationToken cancel)
    {
        var type = parameter.ParameterType;
        return type == typeof(QueueMessage) ? message
            : type == typeof(CancellationToken) ? cancel
            : type == typeof(string) ? message.Body.ToString()
            : type == typeof(BinaryData) ? message.Body
            : JsonSerializer.Deserialize(message.Body.ToMemory().Span, type, Json);
    }
}
