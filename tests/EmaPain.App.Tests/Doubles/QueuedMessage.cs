namespace EmaPain.App.Tests.Doubles;

/// <summary>A message as it was put on a queue.</summary>
public sealed record QueuedMessage(string Queue, string Body, TimeSpan Delay);
