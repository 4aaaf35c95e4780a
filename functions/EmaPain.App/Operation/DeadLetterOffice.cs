using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.App.Tasks;
using EmaPain.App.Telemetry;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace EmaPain.App.Operation;

/// <summary>Keeps what a queue gave up, and tells the coordinators of those whom it is about; a text that nobody judged alerts staff as well.</summary>
public sealed class DeadLetterOffice(
    IDeadLetters letters, DeadLetterOwners owners, GivenUpTexts texts, ITaskBoard tasks, TimeProvider time, ILogger<DeadLetterOffice> log)
{
    /// <summary>The log event that an alarm watches.</summary>
    public static readonly EventId DeadLetterEvent = new(7001, "dead-letter");

    public async Task KeepAsync(string queue, string body, CancellationToken cancel)
    {
        // By the message alone: one that was queued twice, in two traces, is one dead letter.
        var message = MessageText.ContentOf(body);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{queue}\n{message}")));
        var now = time.Now();
        await letters.KeepAsync(new DeadLetter(queue, id, body, now), cancel);
        TrialMetrics.LetterKept(queue);
        log.LogCritical(DeadLetterEvent, "A message of queue {Queue} failed for good and is kept as {Id}.", queue, id);

        var attempts = new Attempts(cancel);
        if (queue == QueueNames.Inbound)
        {
            await attempts.TryAsync(() => texts.AlertAsync(message, cancel));
        }

        await attempts.TryAsync(() => AskToLookAsync(queue, id, message, now, cancel));
        attempts.Report();
    }

    private async Task AskToLookAsync(string queue, string id, string message, Instant now, CancellationToken cancel)
    {
        // By the hour: a message that was replayed and fails again is something to do again.
        var hour = now.ToString("uuuu-MM-dd'T'HH", null);
        foreach (var (study, site) in await owners.OfAsync(queue, message, cancel))
        {
            var task = new TaskId(NameBasedId.Of("task", "dead-letter", id, study.Value, site.Value, hour).ToString());
            await tasks.RaiseAsync(TaskGuides.New(task, study, site, TaskKind.LookAtDeadLetter, participant: null, $"{queue} {id}", now), cancel);
        }
    }
}
