using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Doubles;

/// <summary>A carrier in memory: honours repeatability pairs, takes every text unless a script says otherwise.</summary>
public sealed class ScriptedCarrier : ICarrier
{
    private readonly Lock gate = new();
    private readonly Queue<ScriptedAnswer> script = new();
    private readonly Dictionary<Guid, SendAttempt.Accepted> taken = [];
    private readonly List<OutgoingSms> calls = [];
    private readonly List<OutgoingSms> wentOut = [];

    /// <summary>Every call, in order.</summary>
    public IReadOnlyList<OutgoingSms> Calls => Copy(calls);

    /// <summary>Every text that a phone received, in order; a pair sent twice stands here once.</summary>
    public IReadOnlyList<OutgoingSms> WentOut => Copy(wentOut);

    /// <summary>Answers a coming call so, and nothing goes out; calls are answered in the order of the script.</summary>
    public void Next(SendAttempt attempt) => Add(new ScriptedAnswer(attempt, Takes: attempt is SendAttempt.Accepted));

    /// <summary>Takes the text of a coming call and gives no answer.</summary>
    public void NextGoesOutWithoutAnswer() => Add(new ScriptedAnswer(new SendAttempt.Unknown(), Takes: true));

    public Task<SendAttempt> SendAsync(OutgoingSms sms, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
        {
            calls.Add(sms);
            var scripted = script.TryDequeue(out var next) ? next : null;
            return Task.FromResult(scripted is { Takes: false } ? scripted.Attempt : Take(sms, scripted?.Attempt));
        }
    }

    private SendAttempt Take(OutgoingSms sms, SendAttempt? answer)
    {
        if (!taken.TryGetValue(sms.RepeatabilityId, out var accepted))
        {
            taken[sms.RepeatabilityId] = accepted = answer as SendAttempt.Accepted ?? new SendAttempt.Accepted($"Outgoing_{taken.Count + 1}");
            wentOut.Add(sms);
        }

        return answer ?? accepted;
    }

    private void Add(ScriptedAnswer answer)
    {
        lock (gate)
        {
            script.Enqueue(answer);
        }
    }

    private List<OutgoingSms> Copy(List<OutgoingSms> list)
    {
        lock (gate)
        {
            return [.. list];
        }
    }

    private sealed record ScriptedAnswer(SendAttempt Attempt, bool Takes);
}
