using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EmaPain.Azure.Tests.Sms;

/// <summary>Keeps every line, with its scopes and exceptions.</summary>
internal sealed class RecordingLoggers : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public void Keep(string line) => lines.Enqueue(line);

    public ILogger CreateLogger(string categoryName) => new Recorder(this);

    public void Dispose()
    {
    }

    private sealed class Recorder(RecordingLoggers owner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            owner.Keep($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            owner.Keep($"{eventId.Name} {formatter(state, exception)} {exception}");
    }
}
