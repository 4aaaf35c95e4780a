using Microsoft.Extensions.Logging;

namespace EmaPain.App.Tests.Stage;

/// <summary>A log that keeps the events of its lines.</summary>
internal sealed class EventLog<T> : ILogger<T>
{
    public List<EventId> Events { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Events.Add(eventId);
}
