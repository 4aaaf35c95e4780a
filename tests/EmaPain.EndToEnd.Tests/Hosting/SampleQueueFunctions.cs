using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.EndToEnd.Tests.Hosting;

/// <summary>Queue functions, one per way to take a message.</summary>
public sealed class SampleQueueFunctions(Probe probe, QueueServiceClient queues, HttpClient http, SampleNames names)
{
    [Function("Take")]
    public async Task Take([QueueTrigger("%TakeQueue%", Connection = "Storage")] string message, CancellationToken cancel)
    {
        await probe.PassAsync(cancel);
        probe.See(message);
    }

    [Function("Fail")]
    public Task Fail([QueueTrigger("%FailQueue%", Connection = "Storage")] QueueMessage message)
    {
        probe.See($"{message.MessageText} {message.DequeueCount}");
        return message.Body.ToString() == "once" && message.DequeueCount > 1 ? Task.CompletedTask : throw new InvalidOperationException("Told to fail.");
    }

    [Function("Lose")]
    public void Lose([QueueTrigger("%LostQueue%", Connection = "Storage")] string message)
    {
        probe.See(message);
        throw new InvalidOperationException("Told to fail.");
    }

    [Function("Hop")]
    public async Task Hop([QueueTrigger("%HopQueue%", Connection = "Storage")] Note note, CancellationToken cancel)
    {
        probe.See($"{note.Text} {note.Hops}");
        if (note.Hops > 0)
        {
            var delay = note.Hops % 4 == 1 ? TimeSpan.FromSeconds(1) : TimeSpan.Zero;
            await queues.GetQueueClient(names.HopQueue).SendMessageAsync(JsonSerializer.Serialize(note with { Hops = note.Hops - 1 }), delay, cancellationToken: cancel);
        }
    }

    [Function("Read")]
    public async Task Read([QueueTrigger("%ReadQueue%", Connection = "Storage")] BinaryData message, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, message.ToString());
        request.Headers.Add("x-ms-version", "2020-12-06");
        request.Headers.Add("DataServiceVersion", "3.0");
        using var answer = await http.SendAsync(request, cancel);
        await queues.GetQueueClient(names.TakeQueue).SendMessageAsync("from read", cancel);
    }
}
